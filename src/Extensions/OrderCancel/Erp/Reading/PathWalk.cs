#nullable enable
using System;
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
                if (Whole(token, steps[i]) is JToken whole)
                {
                    return whole;
                }

                token = steps[i].Next(token);
            }

            return token;
        }

        public void Go(JToken? token, int index)
        {
            bool isNull = token?.Type == JTokenType.Null;
            if (token == null || (isNull && index < this.steps.Length))
            {
                this.IsMissing = true;
            }
            else if (isNull)
            {
                this.Nulls++;
            }
            else if (index == this.steps.Length)
            {
                this.values.Add(token);
            }
            else
            {
                this.Take(token, this.steps[index], index + 1);
            }
        }

        // A member whose name is the rest of the path.
        private static JToken? Whole(JToken token, PathStep step) =>
            step.Rest == null ? null : (token as JObject)?[step.Rest];

        private void Take(JToken token, PathStep step, int next)
        {
            if (step.Kind == PathStepKind.Descendants)
            {
                bool isFound = this.TakeDescendants(token, step.Name, next);
                this.IsMissing |= !isFound;
            }
            else if (!step.IsSingle)
            {
                this.TakeElements(token, step, next);
            }
            else if (Whole(token, step) is JToken whole)
            {
                this.Go(whole, this.written);
            }
            else
            {
                // XML has no empty list: the element around it has nothing in it.
                JToken? found = step.Next(token);
                bool isListAsked = next < this.steps.Length && this.steps[next].IsOfList;
                bool isEmptyList = found == null && isListAsked && step.Kind == PathStepKind.Name && IsEmpty(token);
                if (!isEmptyList)
                {
                    this.Go(found, next);
                }
            }
        }

        private void TakeElements(JToken token, PathStep step, int next)
        {
            IEnumerable<JToken>? elements = this.Elements(token, step, next);
            this.IsMissing |= elements == null;
            foreach (JToken element in elements ?? Array.Empty<JToken>())
            {
                bool? isMeant = step.Condition == null ? true : step.Condition(element);
                this.IsMissing |= isMeant == null;
                if (isMeant == true)
                {
                    this.Go(element, next);
                }
            }
        }

        // Null: it is neither a list nor one element of a list.
        private IEnumerable<JToken>? Elements(JToken token, PathStep step, int next)
        {
            bool isOfMembers = step.Kind == PathStepKind.Members;
            bool mayBeEmpty = isOfMembers || (step.Condition == null && next == this.steps.Length);
            return token is JArray list ? list
                : !PathStep.IsListOfOne(token) ? null
                : mayBeEmpty && IsEmpty(token) ? Array.Empty<JToken>()
                : isOfMembers && token is JObject json ? json.PropertyValues()
                : new[] { token };
        }

        private static bool IsEmpty(JToken token) => token is JObject json && XmlJson.IsEmpty(json);

        // False: it is nowhere. An element without it, beside one with it, does not tell it.
        private bool TakeDescendants(JToken token, string name, int next)
        {
            bool isFound = false;
            bool isInEach = true;
            foreach (JToken child in token.Children())
            {
                var member = child as JProperty;
                bool isHere = member?.Name == name;
                if (isHere)
                {
                    this.Go(member!.Value, next);
                }

                bool isBelow = this.TakeDescendants(child, name, next);
                isFound |= isHere || isBelow;
                isInEach &= isBelow;
            }

            this.IsMissing |= token is JArray && isFound && !isInEach;
            return isFound;
        }
    }
}
