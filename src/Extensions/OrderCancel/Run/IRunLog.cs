#nullable enable

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// What a run may say before its outcome is known. Each line is a web call in the Windows Integration Service, so
    /// callers build Debug lines only when <see cref="IsDebugEnabled"/> is set.
    /// </summary>
    internal interface IRunLog
    {
        bool IsDebugEnabled { get; }

        void Debug(string message);

        void Info(string message);

        void Warn(string message);
    }
}
