#nullable enable
using System.Net.Http;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>The header that carries a token: its name, and what it says with {token} for the token.</summary>
    internal sealed class TokenHeader
    {
        public const string Place = "{token}";

        private readonly string format;

        public TokenHeader(string name, string format)
        {
            this.Name = name;
            this.format = format;
        }

        public string Name { get; }

        /// <exception cref="ErpFaultException">A token that no header can hold.</exception>
        public string ValueOf(string token, Redactor redactor)
        {
            string clean = HeaderValue.Of(token, "The access token");
            redactor.Add(clean);
            return this.format.Replace(Place, clean);
        }

        public void Add(HttpRequestMessage message, string token, Redactor redactor) =>
            HeaderValue.Add(message, this.Name, this.ValueOf(token, redactor), "The scheme of the access token");
    }
}
