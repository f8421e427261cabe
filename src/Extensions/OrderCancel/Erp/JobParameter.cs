#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>A parameter that can be set on the job definition, a step or a run.</summary>
    public sealed class JobParameter
    {
        /// <summary>Describes a parameter.</summary>
        /// <param name="name">Its name; letters and digits, compared without regard to case.</param>
        /// <param name="defaultValue">What is used when it is blank everywhere; never null.</param>
        /// <param name="help">One sentence for the person who sets it.</param>
        /// <exception cref="ArgumentException">The name is blank.</exception>
        public JobParameter(string name, string defaultValue, string help)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException("A job parameter needs a name.", nameof(name));
            }

            this.Name = name;
            this.Default = defaultValue ?? string.Empty;
            this.Help = help ?? string.Empty;
        }

        /// <summary>Whether one of them has the name.</summary>
        internal static bool IsAmong(IReadOnlyList<JobParameter> parameters, string name)
        {
            foreach (JobParameter parameter in parameters)
            {
                if (string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The parameter's name.</summary>
        public string Name { get; }

        /// <summary>The built-in default; empty for none.</summary>
        public string Default { get; }

        /// <summary>One sentence for the person who sets it.</summary>
        public string Help { get; }
    }
}
