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
        private static readonly string[] Known =
        {
            "company",
            "erpOrderNumber",
            "customerNumber",
            "version",
            "reasonCode",
            "reasonName",
        };

        private readonly string parameter;
        private readonly string text;
        private JToken? tree;

        private JsonTemplate(string parameter, string text)
        {
            this.parameter = parameter;
            this.text = text;
        }

        private static string Listed => string.Join(", ", Known.Select(name => "{" + name + "}"));

        /// <param name="read">Where the parameters are read.</param>
        /// <param name="parameter">The parameter's name.</param>
        /// <param name="byDefault">Its default.</param>
        /// <param name="help">Its help, without the placeholders.</param>
        /// <exception cref="ErpFaultException">It is no JSON, or has a placeholder that nothing fills.</exception>
        public static JsonTemplate Read(ParameterReader read, string parameter, string byDefault, string help)
        {
            string listed = read.IsListing ? $"{help} Placeholders, in double quotes: {Listed}." : string.Empty;
            var template = new JsonTemplate(parameter, read.Text(parameter, byDefault, listed));
            return read.IsSet(parameter) ? template.Checked() : template;
        }

        /// <summary>Whether it has that placeholder.</summary>
        public bool Names(string name) => this.text.IndexOf("{" + name + "}", StringComparison.Ordinal) >= 0;

        /// <exception cref="ErpFaultException">A value is missing.</exception>
        public JToken Fill(ErpOrder order, CancelReason reason)
        {
            JToken filled = this.Tree().DeepClone();
            foreach (JValue one in Texts(filled).ToList())
            {
                one.Value = Filled(one, name => ValueOf(name, order, reason) ?? throw this.Missing(name));
            }

            return filled;
        }

        private static string? ValueOf(string name, ErpOrder order, CancelReason reason) =>
            name == "company" ? order.Company
            : name == "erpOrderNumber" ? order.Number
            : name == "customerNumber" ? order.CustomerNumber
            : name == "version" ? order.Version
            : name == "reasonCode" ? reason.Code
            : reason.Name;

        private JsonTemplate Checked()
        {
            foreach (JValue one in Texts(this.Tree()))
            {
                Filled(one, name => Known.Contains(name, StringComparer.Ordinal) ? name : throw this.Unknown(name));
            }

            return this;
        }

        private ErpFaultException Unknown(string name) =>
            ErpFaultException.Misconfigured(
                $"Parameter {this.parameter} has the placeholder {{{name}}}, which is not known there. Known are {Listed}."
            );

        private ErpFaultException Missing(string name) =>
            ErpFaultException.Misconfigured(
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
