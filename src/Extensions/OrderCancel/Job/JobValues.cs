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
        private readonly JobDefinitionStep? step;
        private readonly HashSet<string> names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, string> given = NewLevel();
        private readonly Dictionary<string, string> options = NewLevel();

        public JobValues(IntegrationJob job, JobDefinitionStep? step)
        {
            this.step = step;
            foreach (
                IntegrationJobParameter? value in job.IntegrationJobParameters ?? Array.Empty<IntegrationJobParameter>()
            )
            {
                this.AddGiven(value?.JobDefinitionParameter?.Name, value?.Value);
            }

            foreach (
                IntegrationJobParameter? value in job.IntegrationJobParameters ?? Array.Empty<IntegrationJobParameter>()
            )
            {
                if (this.IsOfThisStep(value?.JobDefinitionStepParameter))
                {
                    this.AddGiven(value?.JobDefinitionStepParameter?.Name, value?.Value);
                }
            }

            JobDefinitionStepParameter[] ofStep =
                step?.JobDefinitionStepParameters ?? Array.Empty<JobDefinitionStepParameter>();
            foreach (JobDefinitionStepParameter? parameter in ofStep)
            {
                this.AddGiven(parameter?.Name, parameter?.Value);
            }

            foreach (JobDefinitionStepParameter? parameter in ofStep)
            {
                this.Add(this.options, parameter?.Name, parameter?.DefaultValue);
            }

            JobDefinitionParameter[] ofJob =
                job.JobDefinition?.JobDefinitionParameters ?? Array.Empty<JobDefinitionParameter>();
            foreach (JobDefinitionParameter? parameter in ofJob)
            {
                this.Add(this.options, parameter?.Name, parameter?.DefaultValue);
            }
        }

        /// <summary>Every parameter name that is there, set or not.</summary>
        public IEnumerable<string> Names => this.names;

        /// <summary>What this run was given: the job's run values, the step's, then the step parameters' own.</summary>
        public string? GivenFor(string name) => this.given.TryGetValue(name, out string? value) ? value : null;

        /// <summary>
        /// The value of an option: given, then the step's default, then the job definition's. A value too long for a
        /// column goes on in Name2, Name3 and so on.
        /// </summary>
        public string? OptionFor(string name)
        {
            string? value = this.LevelsFor(name);
            for (int part = 2; value != null; part++)
            {
                string? more = this.LevelsFor(name + part.ToString(CultureInfo.InvariantCulture));
                if (more == null)
                {
                    break;
                }

                value += more;
            }

            return value;
        }

        private static Dictionary<string, string> NewLevel() =>
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        private string? LevelsFor(string name) => this.options.TryGetValue(name, out string? value) ? value : null;

        private void AddGiven(string? name, string? value)
        {
            this.Add(this.given, name, value);
            this.Add(this.options, name, value);
        }

        // The first value that is not blank wins, so levels are added in their order.
        private void Add(Dictionary<string, string> level, string? name, string? value)
        {
            string key = (name ?? string.Empty).Trim();
            if (key.Length == 0)
            {
                return;
            }

            this.names.Add(key);
            if (!string.IsNullOrWhiteSpace(value) && !level.ContainsKey(key))
            {
                level.Add(key, value!);
            }
        }

        // Two steps may have parameters of one name; where the step is told, another step's value is not ours.
        private bool IsOfThisStep(JobDefinitionStepParameter? parameter)
        {
            JobDefinitionStep? owner = parameter?.JobDefinitionStep;
            return owner == null || this.step == null || owner.Sequence == this.step.Sequence;
        }
    }
}
