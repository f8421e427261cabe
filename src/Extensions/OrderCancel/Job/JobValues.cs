#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// The values of a job by name, wherever the platform delivers them. Any collection, entry, navigation or name may be
    /// null; blanks are skipped.
    /// </summary>
    internal sealed class JobValues
    {
        private static readonly JobDefinitionStepParameter[] NoneOfStep = Array.Empty<JobDefinitionStepParameter>();
        private static readonly JobDefinitionParameter[] NoneOfJob = Array.Empty<JobDefinitionParameter>();

        // Each wins over the next ones: the run's values of the job, those of the step, the step parameters' own values and
        // defaults, the job definition's defaults. Null: a level without a value.
        private readonly Dictionary<string, string>?[] levels = new Dictionary<string, string>?[5];
        private readonly HashSet<string> names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        public JobValues(IntegrationJob job, JobDefinitionStep? step)
        {
            IntegrationJobParameter?[] ofRun = job.IntegrationJobParameters ?? Array.Empty<IntegrationJobParameter>();
            foreach (IntegrationJobParameter? value in ofRun)
            {
                this.Add(0, value?.JobDefinitionParameter?.Name, value?.Value);
            }

            foreach (IntegrationJobParameter? value in ofRun)
            {
                bool isOurs = IsOf(step, value?.JobDefinitionStepParameter);
                this.Add(1, isOurs ? value?.JobDefinitionStepParameter?.Name : null, value?.Value);
            }

            foreach (JobDefinitionStepParameter? parameter in step?.JobDefinitionStepParameters ?? NoneOfStep)
            {
                this.Add(2, parameter?.Name, parameter?.Value);
                this.Add(3, parameter?.Name, parameter?.DefaultValue);
            }

            foreach (JobDefinitionParameter? parameter in job.JobDefinition?.JobDefinitionParameters ?? NoneOfJob)
            {
                this.Add(4, parameter?.Name, parameter?.DefaultValue);
            }
        }

        /// <summary>The values of a run alone, those of the job before those of its steps.</summary>
        public JobValues(
            IEnumerable<(string? Name, string? Value)> ofJob,
            IEnumerable<(string? Name, string? Value)> ofSteps
        )
        {
            foreach ((string? name, string? value) in ofJob)
            {
                this.Add(0, name, value);
            }

            foreach ((string? name, string? value) in ofSteps)
            {
                this.Add(1, name, value);
            }
        }

        /// <summary>Every parameter name that is there, set or not.</summary>
        public IEnumerable<string> Names => this.names;

        /// <summary>What this run was given: the job's run values, the step's, then the step parameters' own.</summary>
        public string? GivenFor(string name) =>
            ValueAt(this.levels[0], name) ?? ValueAt(this.levels[1], name) ?? ValueAt(this.levels[2], name);

        /// <summary>
        /// The value of an option: given, then the step's default, then the job definition's. A value too long for a
        /// column goes on in Name2, Name3 and so on, at the level where it begins.
        /// </summary>
        public string? OptionFor(string name)
        {
            // Most names are nowhere.
            if (!this.names.Contains(name))
            {
                return null;
            }

            foreach (Dictionary<string, string>? level in this.levels)
            {
                if (ValueAt(level, name) is string value)
                {
                    return value + RestOf(name, level!);
                }
            }

            return null;
        }

        private static string RestOf(string name, Dictionary<string, string> level)
        {
            string rest = string.Empty;
            for (
                int part = 2;
                level.TryGetValue(name + part.ToString(CultureInfo.InvariantCulture), out string? more);
                part++
            )
            {
                rest += more;
            }

            return rest;
        }

        private static string? ValueAt(Dictionary<string, string>? level, string name) =>
            level != null && level.TryGetValue(name, out string? value) ? value : null;

        // The first value that is not blank wins.
        private void Add(int level, string? name, string? value)
        {
            string key = (name ?? string.Empty).Trim();
            if (key.Length == 0)
            {
                return;
            }

            this.names.Add(key);
            if (!string.IsNullOrWhiteSpace(value) && ValueAt(this.levels[level], key) == null)
            {
                this.levels[level] ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                this.levels[level]!.Add(key, value!);
            }
        }

        // Two steps may have parameters of one name; where the step is told, another step's value is not ours.
        private static bool IsOf(JobDefinitionStep? step, JobDefinitionStepParameter? parameter)
        {
            JobDefinitionStep? owner = parameter?.JobDefinitionStep;
            return owner == null || step == null || owner.Sequence == step.Sequence;
        }
    }
}
