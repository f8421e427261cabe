#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>The order numbers of which a run waits, is under way, or has ended since.</summary>
    internal sealed class RunsOfOrders
    {
        private readonly IUnitOfWork work;
        private readonly Guid job;
        private readonly Guid? parameter;
        private readonly DateTimeOffset since;

        public RunsOfOrders(IUnitOfWork work, Guid job, Guid parameter, DateTimeOffset since)
        {
            this.work = work;
            this.job = job;
            this.parameter = parameter;
            this.since = since;
        }

        /// <summary>All of them, compared as the database does.</summary>
        public HashSet<string> All() =>
            new HashSet<string>(
                this.Values().Select(value => value.Value).ToList().Select(text => (text ?? string.Empty).Trim()),
                StringComparer.OrdinalIgnoreCase
            );

        public bool Has(params string[] numbers)
        {
            List<string> wanted = numbers.Where(number => number.Length > 0).ToList();
            return this.Values()
                    .Where(value => wanted.Contains(value.Value))
                    .Select(value => value.Value)
                    .ToList()
                    .Count > 0;
        }

        private IQueryable<IntegrationJobParameter> Values()
        {
            Guid id = this.job;
            Guid? number = this.parameter;
            DateTimeOffset from = this.since;
            return this
                .work.GetRepository<IntegrationJob>()
                .GetTableAsNoTracking()
                .Where(run => run.JobDefinitionId == id)
                .Where(run => run.EndDateTime == null || run.EndDateTime >= from)
                .SelectMany(run => run.IntegrationJobParameters)
                .Where(value => value.JobDefinitionParameterId == number);
        }
    }
}
