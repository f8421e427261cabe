#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>Finds job definitions on the website, and the values of a run's parameters.</summary>
    internal static class JobDefinitions
    {
        private const string OrderCancel = "OrderCancel";

        /// <returns>The job definition of OrderCancel and its parameter OrderNumber, or why there is none.</returns>
        public static (JobDefinition? Job, JobDefinitionParameter? OrderNumber, string Problem) FindOrderCancel(
            IUnitOfWork work
        )
        {
            // Tracked: the parameters come with a second look.
            List<JobDefinition> all = work.GetRepository<JobDefinition>()
                .GetTable()
                .Where(job => job.StandardJobName == OrderCancel || job.Name == OrderCancel)
                .ToList();
            if (all.Count != 1)
            {
                return (
                    null,
                    null,
                    all.Count == 0
                        ? "the website has no job definition OrderCancel"
                        : "the website has several job definitions OrderCancel"
                );
            }

            JobDefinitionParameter? number = Parameters(all[0])
                .FirstOrDefault(one =>
                    string.Equals(one.Name, OrderCancelParameters.OrderNumber.Name, StringComparison.OrdinalIgnoreCase)
                );
            return number == null
                ? (null, null, "the job definition OrderCancel has no parameter OrderNumber of its own")
                : (all[0], number, string.Empty);
        }

        /// <summary>The options of a run: its own values, then the defaults of its job definition.</summary>
        public static JobOptions OptionsOf(IntegrationJob job, IUnitOfWork work)
        {
            List<IntegrationJobParameter> given = (
                job.IntegrationJobParameters ?? Array.Empty<IntegrationJobParameter>()
            )
                .Where(one => one != null)
                .ToList();
            var ofRun = new JobValues(
                given.Select(one => ((string?)one.JobDefinitionParameter?.Name, (string?)one.Value)),
                given.Select(one => ((string?)one.JobDefinitionStepParameter?.Name, (string?)one.Value))
            );
            Guid id = job.JobDefinitionId;
            var defaults = new JobValues(
                work.GetRepository<JobDefinition>()
                    .GetTable()
                    .Where(one => one.Id == id)
                    .ToList()
                    .SelectMany(Parameters)
                    .Select(one => ((string?)one.Name, (string?)one.DefaultValue)),
                Array.Empty<(string?, string?)>()
            );
            return new JobOptions(name => ofRun.OptionFor(name) ?? defaults.OptionFor(name));
        }

        private static IEnumerable<JobDefinitionParameter> Parameters(JobDefinition job) =>
            (job.JobDefinitionParameters ?? Array.Empty<JobDefinitionParameter>()).Where(one => one != null);
    }
}
