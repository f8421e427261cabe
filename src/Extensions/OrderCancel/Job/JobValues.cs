#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// The values of a job by name, wherever the platform delivers them. Any collection, entry, navigation or name may be
    /// null; blanks are skipped.
    /// </summary>
    internal sealed class JobValues
    {
        private readonly List<Dictionary<string, string>> levels = new List<Dictionary<string, string>>();
        private readonly HashSet<string> names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        private readonly int givenLevels;

        public JobValues(IntegrationJob job, JobDefinitionStep? step)
            : this(
                (job.IntegrationJobParameters ?? Array.Empty<IntegrationJobParameter>()).Select(value =>
                    ((string?)value?.JobDefinitionParameter?.Name, value?.Value)
                ),
                (job.IntegrationJobParameters ?? Array.Empty<IntegrationJobParameter>())
                    .Where(value => IsOf(step, value?.JobDefinitionStepParameter))
                    .Select(value => ((string?)value?.JobDefinitionStepParameter?.Name, value?.Value))
            )
        {
            JobDefinitionStepParameter?[] ofStep =
                step?.JobDefinitionStepParameters ?? Array.Empty<JobDefinitionStepParameter>();
            JobDefinitionParameter?[] ofJob =
                job.JobDefinition?.JobDefinitionParameters ?? Array.Empty<JobDefinitionParameter>();
            this.AddLevel(ofStep.Select(parameter => ((string?)parameter?.Name, parameter?.Value)));
            this.givenLevels = this.levels.Count;
            this.AddLevel(ofStep.Select(parameter => ((string?)parameter?.Name, parameter?.DefaultValue)));
            this.AddLevel(ofJob.Select(parameter => ((string?)parameter?.Name, parameter?.DefaultValue)));
        }

        /// <summary>The values of a run alone, those of the job before those of its steps.</summary>
        public JobValues(
            IEnumerable<(string? Name, string? Value)> ofJob,
            IEnumerable<(string? Name, string? Value)> ofSteps
        )
        {
            this.AddLevel(ofJob);
            this.AddLevel(ofSteps);
            this.givenLevels = this.levels.Count;
        }

        /// <summary>Every parameter name that is there, set or not.</summary>
        public IEnumerable<string> Names => this.names;

        /// <summary>What this run was given: the job's run values, the step's, then the step parameters' own.</summary>
        public string? GivenFor(string name) =>
            this.levels.Take(this.givenLevels).FirstOrDefault(values => values.ContainsKey(name))?[name];

        /// <summary>
        /// The value of an option: given, then the step's default, then the job definition's. A value too long for a
        /// column goes on in Name2, Name3 and so on, at the level where it begins.
        /// </summary>
        public string? OptionFor(string name)
        {
            foreach (Dictionary<string, string> level in this.levels)
            {
                if (level.TryGetValue(name, out string? value))
                {
                    return value + RestOf(name, level);
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

        // The first value that is not blank wins.
        private void AddLevel(IEnumerable<(string? Name, string? Value)> parameters)
        {
            var level = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach ((string? name, string? value) in parameters)
            {
                string key = (name ?? string.Empty).Trim();
                if (key.Length == 0)
                {
                    continue;
                }

                this.names.Add(key);
                if (!string.IsNullOrWhiteSpace(value) && !level.ContainsKey(key))
                {
                    level.Add(key, value!);
                }
            }

            this.levels.Add(level);
        }

        // Two steps may have parameters of one name; where the step is told, another step's value is not ours.
        private static bool IsOf(JobDefinitionStep? step, JobDefinitionStepParameter? parameter)
        {
            JobDefinitionStep? owner = parameter?.JobDefinitionStep;
            return owner == null || step == null || owner.Sequence == step.Sequence;
        }
    }
}
