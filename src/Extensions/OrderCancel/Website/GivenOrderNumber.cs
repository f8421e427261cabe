#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Job;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website
{
    /// <summary>
    /// The order number that a run was given, in the order in which the processor reads it: job-level value, then
    /// step-level value. Any collection, entry, navigation or name may be null.
    /// </summary>
    internal static class GivenOrderNumber
    {
        /// <returns>The number, trimmed; null when the run has none.</returns>
        public static string? Of(IntegrationJob job)
        {
            List<IntegrationJobParameter> all = (
                job.IntegrationJobParameters
                ?? (IEnumerable<IntegrationJobParameter>)Array.Empty<IntegrationJobParameter>()
            )
                .Where(p => p != null)
                .ToList();
            return all.Where(p => IsOurs(p.JobDefinitionParameter?.Name))
                .Concat(all.Where(p => IsOurs(p.JobDefinitionStepParameter?.Name)))
                .Select(p => p.Value)
                .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
                ?.Trim();
        }

        private static bool IsOurs(string? name) =>
            string.Equals(
                (name ?? string.Empty).Trim(),
                OrderCancelParameters.OrderNumber.Name,
                StringComparison.OrdinalIgnoreCase
            );
    }
}
