#nullable enable
using System;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker.Plugins;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// The job log. Every line is redacted and cleaned. A line that cannot be written must not change the course of a
    /// run that has sent something, so the failure is kept and told in the outcome.
    /// </summary>
    internal sealed class JobRunLog : IRunLog
    {
        private const int LineLength = 2000;

        private readonly object sync = new object();
        private readonly IIntegrationJobLogger logger;
        private readonly Redactor redactor;

        public JobRunLog(IIntegrationJobLogger logger, Redactor redactor, bool isDebugEnabled)
        {
            this.logger = logger;
            this.redactor = redactor;
            this.IsDebugEnabled = isDebugEnabled;
        }

        public bool IsDebugEnabled { get; }

        /// <summary>Why a line could not be written; null while all could.</summary>
        public string? Failure { get; private set; }

        public void Debug(string message) => this.Write(line => this.logger.Debug(line), message);

        public void Info(string message) => this.Write(line => this.logger.Info(line), message);

        public void Warn(string message) => this.Write(line => this.logger.Warn(line), message);

        /// <summary>The line that tells how the run ended, as it was written.</summary>
        public string End(string message, bool isSuccess) =>
            isSuccess
                ? this.Write(line => this.logger.Info(line), message)
                : this.Write(line => this.logger.Fatal(line), message);

        private string Write(Action<string> write, string message)
        {
            string line = this.redactor.Safe(message, LineLength);
            try
            {
                // A comparison has several workers; whether the platform's logger takes several lines at a time is not known.
                lock (this.sync)
                {
                    write(line);
                }
            }
            catch (Exception e)
            {
                this.Failure = this.redactor.Safe(e.GetType().Name + ": " + e.Message);
            }

            return line;
        }
    }
}
