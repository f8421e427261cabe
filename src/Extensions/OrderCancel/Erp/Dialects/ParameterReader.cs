#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>
    /// Reads an adapter's parameters, where a parameter's name, default and help stand once, in the line that reads it. The
    /// list for admins comes from the same lines, so that none is missing there.
    /// </summary>
    internal sealed class ParameterReader
    {
        private const string None = "-";
        private const string OrNone = ", or a dash where none is needed";

        private readonly JobOptions options;
        private readonly List<JobParameter>? declared;

        public ParameterReader(JobOptions options)
        {
            this.options = options;
        }

        private ParameterReader(List<JobParameter> declared)
            : this(new JobOptions(_ => null))
        {
            this.declared = declared;
        }

        /// <summary>The parameters that a class of settings reads, in that order.</summary>
        public static IReadOnlyList<JobParameter> ReadBy(Func<ParameterReader, object> settings)
        {
            var all = new List<JobParameter>();
            settings(new ParameterReader(all));
            return all;
        }

        /// <summary>Nothing is read: the parameters are listed with their help.</summary>
        public bool IsListing => this.declared != null;

        public bool IsSet(string name) => this.options.Find(name) != null;

        public string Text(string name, string byDefault, string help)
        {
            this.declared?.Add(new JobParameter(name, byDefault, help));
            return (this.options.Find(name) ?? byDefault).Trim();
        }

        /// <summary>Texts separated by <c>|</c>.</summary>
        public IReadOnlyList<string> List(string name, string byDefault, string help) =>
            JobOptions.Parts(this.Text(name, byDefault, help), '|');

        public bool Flag(string name, string byDefault, string help) =>
            JobOptions.Flag(name, this.Text(name, byDefault, help));

        public int Number(string name, string byDefault, int min, int max, string help) =>
            JobOptions.Number(name, this.Text(name, byDefault, help), min, max);

        public T Choice<T>(string name, T byDefault, string help, params T[] allowed)
            where T : struct, Enum => JobOptions.Choice(name, this.Text(name, byDefault.ToString(), help), allowed);

        /// <summary>The name of an entity, an operation or a version.</summary>
        public string Name(string name, string byDefault, string help) => Named(name, this.Text(name, byDefault, help));

        /// <summary>Such a name; null for a dash.</summary>
        public string? NameOrNone(string name, string byDefault, string help)
        {
            string text = this.Text(name, byDefault, help);
            return text == None ? null : Named(name, text);
        }

        /// <summary>Such names, separated by <c>|</c>; none for a dash.</summary>
        public IReadOnlyList<string> NamesOrNone(string name, string byDefault, string help)
        {
            var names = new List<string>();
            foreach (string text in this.List(name, byDefault, help))
            {
                if (text != None)
                {
                    names.Add(Named(name, text));
                }
            }

            return names;
        }

        /// <summary>A path on the server of the connection's: names with slashes between; null for a dash.</summary>
        public string? RouteOrNone(string name, string byDefault, string help)
        {
            string text = this.Text(name, byDefault, help).Trim('/');
            return text == None ? null
                : Array.TrueForAll(text.Split('/'), IsName) ? text
                : throw JobOptions.Bad(name, text, "a path such as api/services/GROUP/SERVICE/OPERATION");
        }

        /// <summary>The technical name of a field or a column.</summary>
        public string Field(string name, string byDefault, string help) =>
            Field(name, this.Text(name, byDefault, help), byDefault, string.Empty);

        /// <summary>Such a name; null for a dash.</summary>
        public string? FieldOrNone(string name, string byDefault, string help)
        {
            string text = this.Text(name, byDefault, help);
            return text == None ? null : Field(name, text, byDefault, OrNone);
        }

        /// <summary>An address on the server of the connection's, as the admin writes it.</summary>
        public Url Url(string name, string byDefault, string help) =>
            Dialects.Url.Written(this.Text(name, byDefault, help));

        /// <param name="name">The parameter's name.</param>
        /// <param name="byDefault">Its default.</param>
        /// <param name="help">Its help.</param>
        /// <param name="unset">What a blank one is, where that depends on other parameters.</param>
        public JsonPath Path(string name, string byDefault, string help, string unset = "")
        {
            string text = this.Text(name, byDefault, help);
            return JsonPath.Read(text.Length > 0 ? text : unset, new JobParameter(name, byDefault, help));
        }

        /// <summary>A regular expression for the ERP's texts.</summary>
        public TextPattern Pattern(string name, string byDefault, string help)
        {
            var pattern = new TextPattern(name, this.Text(name, byDefault, help));
            return this.IsSet(name) ? pattern.Checked() : pattern;
        }

        private static string Named(string name, string text) =>
            IsName(text) ? text : throw JobOptions.Bad(name, text, "a name of letters, digits, dots and underscores");

        private static string Field(string name, string text, string byDefault, string orElse) =>
            IsField(text)
                ? text
                : throw JobOptions.Bad(name, text, $"the technical name of a field, such as {byDefault}{orElse}");

        // Loops, since each run comes here for each parameter.
        private static bool IsName(string text)
        {
            bool isMore = false;
            foreach (char c in text)
            {
                bool isPart = char.IsLetterOrDigit(c) || c == '_';
                isMore |= isPart;
                if (!isPart && c != '.')
                {
                    return false;
                }
            }

            return isMore;
        }

        private static bool IsField(string text)
        {
            foreach (char c in text)
            {
                if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || JsonScalar.IsDigit(c) || c == '_'))
                {
                    return false;
                }
            }

            return text.Length > 0 && !JsonScalar.IsDigit(text[0]);
        }
    }
}
