#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// The cookies of an answer. They are sent back only where an adapter's sign-in is a session, but any ERP may name a
    /// session in its words, so all of them are hidden. Short values (a language, a flag) are no sessions, and hiding them
    /// would take ordinary words apart.
    /// </summary>
    internal static class SessionCookies
    {
        private const int ShortestSession = 12;

        // Some runtimes join several headers with commas, and dates hold commas too: a new cookie begins with a name.
        private static readonly Regex Joint = new Regex(
            @",(?=\s*[^;,=\s]+=)",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

        /// <summary>Name and value of each; a cookie that is taken back has no value and is left out.</summary>
        public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpResponseMessage response)
        {
            if (!response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? headers))
            {
                return Array.Empty<KeyValuePair<string, string>>();
            }

            var cookies = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string header in headers.SelectMany(text => Joint.Split(text)))
            {
                string pair = header.Split(';')[0];
                int equals = pair.IndexOf('=');
                string name = equals < 1 ? string.Empty : pair.Substring(0, equals).Trim();
                if (name.Length > 0)
                {
                    cookies[name] = pair.Substring(equals + 1).Trim();
                }
            }

            return cookies.Where(cookie => cookie.Value.Length > 0).ToList();
        }

        public static void Hide(IReadOnlyList<KeyValuePair<string, string>> cookies, Redactor redactor)
        {
            foreach (KeyValuePair<string, string> cookie in cookies)
            {
                string value = cookie.Value.Trim('"');
                if (value.Length >= ShortestSession)
                {
                    redactor.Add(value);
                    redactor.Add(Uri.UnescapeDataString(value));
                }
            }
        }
    }
}
