#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>The adapter's parameters, checked before anything is sent.</summary>
    internal sealed class AcumaticaSettings
    {
        public AcumaticaSettings(JobOptions options)
        {
            this.EndpointName = Name(options, AcumaticaParameters.EndpointName);
            this.EndpointVersion = Name(options, AcumaticaParameters.EndpointVersion);
            this.EntityName = Name(options, AcumaticaParameters.EntityName);
            this.ActionName = Name(options, AcumaticaParameters.ActionName);
            this.ReferenceField = Name(options, AcumaticaParameters.ReferenceField);
            this.CustomerField = NameOrNone(options, AcumaticaParameters.CustomerField);
            this.ShipmentsField = NameOrNone(options, AcumaticaParameters.ShipmentsField);
            this.UnshippedStatuses = options.List(AcumaticaParameters.UnshippedStatuses);
            IReadOnlyList<string> types = options.List(AcumaticaParameters.OrderTypes);
            this.OrderTypes = types.Contains("*", StringComparer.Ordinal) ? new List<string>() : types;
            this.States = new AcumaticaStates(options);
            this.Errors = new AcumaticaErrors(options);
        }

        public string EndpointName { get; }

        public string EndpointVersion { get; }

        public string EntityName { get; }

        public string ActionName { get; }

        public string ReferenceField { get; }

        /// <summary>Empty for none.</summary>
        public string CustomerField { get; }

        /// <summary>Empty for none.</summary>
        public string ShipmentsField { get; }

        public IReadOnlyList<string> UnshippedStatuses { get; }

        /// <summary>Empty for all.</summary>
        public IReadOnlyList<string> OrderTypes { get; }

        public AcumaticaStates States { get; }

        public AcumaticaErrors Errors { get; }

        private static string NameOrNone(JobOptions options, JobParameter parameter) =>
            options.Text(parameter).Trim() == "-" ? string.Empty : Name(options, parameter);

        private static string Name(JobOptions options, JobParameter parameter)
        {
            string name = options.Text(parameter).Trim();
            bool good = name.All(c => char.IsLetterOrDigit(c) || c == '_' || c == '.');
            return good && name.Trim('.').Length > 0
                ? name
                : throw JobOptions.Bad(parameter, name, "a name of letters, digits, dots and underscores");
        }
    }
}
