#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>What is posted to a token endpoint.</summary>
    internal sealed class TokenRequest
    {
        public TokenRequest(Uri url, IReadOnlyList<KeyValuePair<string, string>> fields)
        {
            this.Url = url;
            this.Body = string.Join(
                "&",
                fields
                    .Where(f => f.Value.Length > 0)
                    .Select(f => Uri.EscapeDataString(f.Key) + "=" + Uri.EscapeDataString(f.Value))
            );
            this.Owner = OwnerOf(url, this.Body);
        }

        public Uri Url { get; }

        /// <summary>A form. Secret.</summary>
        public string Body { get; }

        /// <summary>Whose token it is: the address and a hash of all that is posted, so a changed secret signs in anew.</summary>
        public string Owner { get; }

        /// <summary>Whose token is issued at an address for what is posted.</summary>
        public static string OwnerOf(Uri url, string posted) => url.AbsoluteUri + " " + Hash(posted);

        private static string Hash(string text)
        {
            using (SHA256 sha = SHA256.Create())
            {
                return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
            }
        }
    }
}
