#nullable enable
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Follows a path through one document, and notes whatever it does not tell. Never throws.</summary>
    internal sealed class PathWalk
    {
        private readonly PathStep[] steps;
        private readonly int written;
        private readonly List<JToken> values = new List<JToken>();

        /// <param name="steps">The way.</param>
        /// <param name="written">How many of them are the path as it is written.</param>
        public PathWalk(PathStep[] steps, int written)
        {
            this.steps = steps;
            this.written = written;
        }

        public IReadOnlyList<JToken> Values => this.values;

        public int Nulls { get; private set; }

        public bool IsMissing { get; private set; }

        /// <summary>Follows names and indexes only; null: missing. A JSON null at the end is a token.</summary>
        public static JToken? One(JToken json, PathStep[] steps)
        {
            JToken? token = json;
            for (int i = 0; i < steps.Length && token != null; i++)
            {
                if (steps[i].Rest != null && (token as JObject)?[steps[i].Rest!] is JToken whole)
                {
                    return whole;
                }

                token = steps[i].Next(token);
            }

            return token;
        }

        public void Go(JToken? token, int index)
        {
            if (token == null || (token.Type == JTokenType.Null && index < this.steps.Length))
            {
                this.IsMissing = true;
            }
            else if (index == this.steps.Length)
            {
                this.End(token);
            }
            else
            {
                this.Take(token, index);
            }
        }

        private void End(JToken token)
        {
            if (token.Type == JTokenType.Null)
            {
                this.Nulls++;
            }
            else
            {
                this.values.Add(token);
            }
        }

        private void Take(JToken token, int index)
        {
            PathStep step = this.steps[index];
            switch (step.Kind)
            {
                case PathStepKind.Name:
                    this.TakeName(token, step, index);
                    break;
                case PathStepKind.Index:
                    this.Go(step.Next(token), index + 1);
                    break;
                case PathStepKind.Descendants:
                    bool isFound = this.TakeDescendants(token, step.Name, index);
                    this.IsMissing |= !isFound;
                    break;
                case PathStepKind.Members when token is JObject json:
                    this.TakeMembers(json, index);
                    break;
                default:
                    this.TakeElements(token, step, index);
                    break;
            }
        }

        private void TakeName(JToken token, PathStep step, int index)
        {
            var json = token as JObject;
            if (step.Rest != null && json?[step.Rest] is JToken whole)
            {
                this.Go(whole, this.written);
                return;
            }

            // XML has no empty list: the element around it has nothing in it.
            bool isListAsked = index + 1 < this.steps.Length && this.steps[index + 1].IsOfList;
            if (json == null || !isListAsked || json[step.Name] != null || !XmlJson.IsEmpty(json))
            {
                this.Go(json?[step.Name], index + 1);
            }
        }

        private void TakeMembers(JObject json, int index)
        {
            if (!XmlJson.IsEmpty(json))
            {
                foreach (JProperty member in json.Properties())
                {
                    this.Go(member.Value, index + 1);
                }
            }
        }

        private void TakeElements(JToken token, PathStep step, int index)
        {
            if (token is JArray list)
            {
                foreach (JToken element in list)
                {
                    this.TakeElement(element, step, index);
                }
            }
            else if (!PathStep.IsListOfOne(token))
            {
                this.IsMissing = true;
            }
            else if (
                step.Condition != null
                || index + 1 < this.steps.Length
                || !(token is JObject json)
                || !XmlJson.IsEmpty(json)
            )
            {
                this.TakeElement(token, step, index);
            }
        }

        private void TakeElement(JToken element, PathStep step, int index)
        {
            bool? isMeant = step.Condition == null ? true : step.Condition(element);
            if (isMeant == true)
            {
                this.Go(element, index + 1);
            }

            this.IsMissing |= isMeant == null;
        }

        // False: it is nowhere. An element without it, beside one with it, does not tell it.
        private bool TakeDescendants(JToken token, string name, int index)
        {
            bool isFound = false;
            bool isInEach = true;
            foreach (JToken child in token.Children())
            {
                bool isHere = child is JProperty member && member.Name == name;
                if (isHere)
                {
                    this.Go(((JProperty)child).Value, index + 1);
                }

                bool isBelow = this.TakeDescendants(child, name, index);
                isFound |= isHere || isBelow;
                isInEach &= isBelow;
            }

            this.IsMissing |= token is JArray && isFound && !isInEach;
            return isFound;
        }
    }
}
