#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>
    /// A body of JSON that an admin writes, with <c>{placeholders}</c> in its texts. It is filled as a tree, so that a value
    /// stays text whatever is in it. Texts have no other braces: JSON within a text would want its values escaped twice.
    /// </summary>
    internal sealed class JsonTemplate
    {
        private readonly string parameter;
        private readonly string text;
        private readonly IReadOnlyList<string> known;
        private JToken? tree;

        private JsonTemplate(string parameter, string text, string[] known)
        {
            this.parameter = parameter;
            this.text = text;
            this.known = known;
        }

        /// <param name="read">Where the parameters are read.</param>
        /// <param name="parameter">The parameter's name.</param>
        /// <param name="byDefault">Its default.</param>
        /// <param name="help">Its help, without the placeholders.</param>
        /// <param name="known">The placeholders that have a value there.</param>
        /// <exception cref="ErpFaultException">It is no JSON, or has a placeholder that nothing fills.</exception>
        public static JsonTemplate Read(
            ParameterReader read,
            string parameter,
            string byDefault,
            string help,
            params string[] known
        )
        {
            string listed = read.IsListing ? $"{help} Placeholders, in double quotes: {Listed(known)}." : string.Empty;
            var template = new JsonTemplate(parameter, read.Text(parameter, byDefault, listed), known);
            return read.IsSet(parameter) ? template.Checked() : template;
        }

        /// <summary>Whether it has that placeholder.</summary>
        public bool Names(string name) => this.text.IndexOf("{" + name + "}", StringComparison.Ordinal) >= 0;

        /// <param name="valueOf">The value of a placeholder; null where there is none.</param>
        /// <exception cref="ErpFaultException">A value is missing.</exception>
        public JToken Fill(Func<string, string?> valueOf)
        {
            JToken filled = this.Tree().DeepClone();
            foreach (JValue one in Texts(filled).ToList())
            {
                one.Value = Filled(one, name => this.Required(name, valueOf));
            }

            return filled;
        }

        private JsonTemplate Checked()
        {
            foreach (JValue one in Texts(this.Tree()))
            {
                Filled(
                    one,
                    name =>
                        this.known.Contains(name, StringComparer.Ordinal)
                            ? name
                            : throw ErpFaultException.Misconfigured(
                                $"Parameter {this.parameter} has the placeholder {{{name}}}, which is not known there. Known are {Listed(this.known)}."
                            )
                );
            }

            return this;
        }

        private string Required(string name, Func<string, string?> valueOf) =>
            valueOf(name)
            ?? throw ErpFaultException.Misconfigured(
                $"Parameter {this.parameter} needs {{{name}}}, for which there is no value here. Take it out, or set the parameter that leads to it."
            );

        private JToken Tree()
        {
            if (this.tree == null)
            {
                this.tree = StrictJson.Read(this.text, out JsonFault? fault) as JObject;
                if (this.tree == null)
                {
                    throw ErpFaultException.Misconfigured(
                        $"Parameter {this.parameter} is no JSON object: {fault?.Sentence ?? "it does not begin with a brace."} Each placeholder stands in double quotes."
                    );
                }
            }

            return this.tree;
        }

        private static string Listed(IEnumerable<string> names) =>
            string.Join(", ", names.Select(name => "{" + name + "}"));

        private static IEnumerable<JValue> Texts(JToken tree) =>
            ((JContainer)tree).DescendantsAndSelf().OfType<JValue>().Where(one => one.Type == JTokenType.String);

        private static string Filled(JValue one, Func<string, string> valueOf)
        {
            var written = (string)one.Value!;
            var filled = new StringBuilder(written.Length);
            int at = 0;
            for (int open = written.IndexOf('{'); open >= 0; open = written.IndexOf('{', at))
            {
                int close = written.IndexOf('}', open);
                string name = close < 0 ? written.Substring(open) : written.Substring(open + 1, close - open - 1);
                filled.Append(written, at, open - at).Append(valueOf(name));
                at = close < 0 ? written.Length : close + 1;
            }

            return filled.Append(written, at, written.Length - at).ToString();
        }
    }
}
