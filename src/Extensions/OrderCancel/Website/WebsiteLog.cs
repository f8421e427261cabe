#nullable enable
using Extensions.OrderCancel.Run;
using Insite.Integration.WebService.Interfaces;

namespace Extensions.OrderCancel.Website
{
    /// <summary>The job's log on the website's side; every line is cleaned.</summary>
    internal sealed class WebsiteLog
    {
        private const int LineLength = 2000;

        private readonly IJobLogger? logger;

        public WebsiteLog(IJobLogger? logger)
        {
            this.logger = logger;
        }

        public void Debug(string message) => this.logger?.Debug(Clean(message));

        public void Info(string message) => this.logger?.Info(Clean(message));

        public void Warn(string message) => this.logger?.Warn(Clean(message));

        /// <summary>Also marks the job as failed.</summary>
        /// <returns>The line as it was logged.</returns>
        public string Fatal(string message)
        {
            string line = Clean(message);
            this.logger?.Fatal(line);
            return line;
        }

        private static string Clean(string message) => SafeText.Clean(message, LineLength);
    }
}
