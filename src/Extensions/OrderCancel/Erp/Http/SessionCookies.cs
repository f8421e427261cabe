#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// Cookies are never sent back, but an ERP may name a session in its words. Short values (a language, a flag) are no
    /// sessions, and hiding them would take ordinary words apart.
    /// </summary>
    internal static class SessionCookies
    {
        private const int ShortestSession = 12;

        public static void Hide(HttpResponseMessage response, Redactor redactor)
        {
            if (!response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies))
            {
                return;
            }

            foreach (string cookie in cookies)
            {
                string pair = cookie.Split(';')[0];
                string value = pair.Substring(pair.IndexOf('=') + 1).Trim().Trim('"');
                if (value.Length >= ShortestSession)
                {
                    redactor.Add(value);
                    redactor.Add(Uri.UnescapeDataString(value));
                }
            }
        }
    }
}
