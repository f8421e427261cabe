#nullable enable
using System.Net.Http;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The one check of every header value that is sent: nothing in it can end the line and begin another header.</summary>
    internal static class HeaderValue
    {
        private static readonly char[] Blanks = { ' ', '\t', '\r', '\n' };

        /// <summary>Adds a header, its value without the blanks and line breaks at its ends.</summary>
        /// <param name="message">The request.</param>
        /// <param name="name">The header's name.</param>
        /// <param name="value">Its value, which may be secret.</param>
        /// <param name="what">What the value is, to begin a sentence; null: the value of the header.</param>
        /// <exception cref="ErpFaultException">A name or a value that no request can carry.</exception>
        public static void Add(HttpRequestMessage message, string name, string value, string? what = null)
        {
            string trimmed = value.Trim(Blanks);
            if (WrongAt(trimmed) >= 0)
            {
                throw Wrong(trimmed[WrongAt(trimmed)], what ?? WhatOf(name));
            }

            if (!message.Headers.TryAddWithoutValidation(name, trimmed))
            {
                throw ErpFaultException.Misconfigured(
                    $"\"{name}\" is not the name of a request header that can be set. Check the adapter's header parameters."
                );
            }
        }

        /// <summary>The value without the blanks and line breaks at its ends.</summary>
        /// <exception cref="ErpFaultException">A value that no header can hold.</exception>
        public static string Of(string value, string what)
        {
            string trimmed = value.Trim(Blanks);
            return WrongAt(trimmed) < 0 ? trimmed : throw Wrong(trimmed[WrongAt(trimmed)], what);
        }

        private static string WhatOf(string name) => $"The value of header {name}";

        // Negative: nowhere.
        private static int WrongAt(string value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                if (value[i] < ' ' || value[i] > '~')
                {
                    return i;
                }
            }

            return -1;
        }

        private static ErpFaultException Wrong(char c, string what) =>
            ErpFaultException.Misconfigured(
                c == '\r' || c == '\n'
                    ? $"{what} has a line break inside, which no header can hold. Enter it again, on one line."
                : c <= '\u007F' ? $"{what} has a control character inside, which no header can hold. Enter it again."
                : $"{what} has a letter or sign outside ASCII, such as an umlaut or a long dash, which no header can hold. Enter it again."
            );
    }
}
