#nullable enable
using System;
using Extensions.OrderCancel.Run;
using Insite.Core.Interfaces.Data;

namespace Extensions.OrderCancel.Website
{
    /// <summary>Writes the status of one order in one transaction: all of it, or nothing.</summary>
    internal static class StatusTransaction
    {
        /// <param name="work">The session.</param>
        /// <param name="result">What the ERP says of the order.</param>
        /// <param name="settings">The admin's.</param>
        /// <param name="log">Is told of a transaction that cannot be rolled back.</param>
        /// <param name="stopIfCancelled">Throws where the job was cancelled.</param>
        public static StatusWriter Write(
            IUnitOfWork work,
            RunResult result,
            OrderCancelSettings settings,
            WebsiteLog log,
            Action stopIfCancelled
        )
        {
            var writer = new StatusWriter(work, settings);
            work.BeginTransaction();
            try
            {
                writer.Write(result, settings);
                stopIfCancelled();
                if (writer.Changes.Count > 0)
                {
                    work.Save();
                    stopIfCancelled();
                }

                work.CommitTransaction();
            }
            catch
            {
                foreach ((Action undo, _) in writer.Changes)
                {
                    undo();
                }

                RollBack(work, log);
                throw;
            }

            return writer;
        }

        /// <summary>Takes back what was begun; what goes wrong with that is told.</summary>
        public static void RollBack(IUnitOfWork work, WebsiteLog log)
        {
            try
            {
                work.RollbackTransaction();
            }
            catch (Exception e)
            {
                log.Warn(
                    $"The transaction could not be rolled back ({e.GetType().Name}: {SafeText.Clean(e.Message)})."
                );
            }
        }
    }
}
