#nullable enable
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>Carries out the sign-in that an adapter describes.</summary>
    internal sealed class OwnSignIn
    {
        private readonly ErpConnection connection;
        private readonly ErpSignIn description;
        private readonly HttpExchange exchange;
        private readonly RunContext run;
        private readonly Uri url;

        private OwnSignIn(ErpConnection connection, ErpSignIn description, HttpExchange exchange, RunContext run)
        {
            this.connection = connection;
            this.description = description;
            this.exchange = exchange;
            this.run = run;
            this.url = UrlRules.Resolve(connection.BaseUrl, description.Request.Url);
        }

        /// <exception cref="ErpFaultException">Its address leads to another server.</exception>
        public static ISignIn Create(
            ErpConnection connection,
            ErpSignIn description,
            TimeSpan patience,
            TokenCache tokens,
            HttpExchange exchange,
            RunContext run
        )
        {
            var own = new OwnSignIn(connection, description, exchange, run);
            return description.ReadToken == null
                ? (ISignIn)
                    new SessionSignIn(token =>
                        tokens.SignInAsync(own.Owner(), run.Clock, () => own.OpenSessionAsync(token))
                    )
                : new TokenSignIn(own.Owner(), description.Scheme, tokens, run, patience, own.IssueTokenAsync);
        }

        private string Owner()
        {
            ErpRequest request = this.description.Request;
            string headers = string.Join("\n", request.Headers.Select(header => header.Key + ":" + header.Value));
            return TokenRequest.OwnerOf(this.url, request.Body + "\n" + headers);
        }

        private async Task<string> OpenSessionAsync(CancellationToken cancellationToken)
        {
            ErpResponse response = await this
                .exchange.SendBareAsync(this.description.Request, this.url, cancellationToken)
                .ConfigureAwait(false);
            ErpAnswer<bool> answer = this.description.Judge?.Invoke(response) ?? ErpAnswer<bool>.NotRecognised;
            bool isOpen =
                answer.Kind == ErpAnswerKind.Recognised
                    ? answer.Value
                    : answer.Kind == ErpAnswerKind.NotRecognised && response.IsSuccess && !response.IsHtml;
            if (!isOpen)
            {
                throw SignInAnswers.Fault(answer.Kind, response, this.connection, this.run.Clock.UtcNow);
            }

            return response.Cookies.Count > 0
                ? string.Join("; ", response.Cookies.Select(cookie => cookie.Key + "=" + cookie.Value))
                : throw ErpFaultException.Misconfigured(
                    $"{this.url.Host} accepted the sign-in (HTTP {response.Status}) but gave no session cookie. Check the Url of connection \"{this.connection.Name}\"."
                );
        }

        private async Task<AccessToken> IssueTokenAsync(CancellationToken cancellationToken)
        {
            ErpResponse response = await this
                .exchange.SendBareAsync(this.description.Request, this.url, cancellationToken)
                .ConfigureAwait(false);
            ErpAnswer<AccessToken> answer = this.description.ReadToken!(response);
            return answer.Kind == ErpAnswerKind.Recognised && answer.Value != null
                ? answer.Value
                : throw SignInAnswers.Fault(answer.Kind, response, this.connection, this.run.Clock.UtcNow);
        }
    }
}
