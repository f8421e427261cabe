#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>One request and its complete answer, within one attempt's time; never repeated here.</summary>
    internal sealed class HttpExchange
    {
        private readonly HttpServices services;
        private readonly HttpOptions options;
        private readonly RunContext run;

        public HttpExchange(HttpServices services, HttpOptions options, RunContext run)
        {
            this.services = services;
            this.options = options;
            this.run = run;
        }

        /// <exception cref="ErpFaultException">No complete answer.</exception>
        public async Task<ErpResponse> SendAsync(
            ErpRequest request,
            Uri url,
            ISignIn signIn,
            CancellationToken cancellationToken
        )
        {
            TrackedContent? content = RequestMessage.ContentOf(request);
            using (HttpRequestMessage message = RequestMessage.Of(request, url, content))
            {
                await this.SignInAsync(signIn, message, cancellationToken).ConfigureAwait(false);
                bool mayHaveArrived = true;
                try
                {
                    ErpResponse response = await this.TracedAsync(request, message, content, cancellationToken)
                        .ConfigureAwait(false);
                    this.NoteCopy(response);
                    return response;
                }
                catch (ErpFaultException fault)
                {
                    mayHaveArrived = fault.Kind == ErpFaultKind.Lost;
                    throw;
                }
                finally
                {
                    if (request.Kind == ErpExchangeKind.Write && mayHaveArrived)
                    {
                        this.run.Traffic.CountWrite();
                    }
                }
            }
        }

        /// <summary>
        /// An exchange of a sign-in or a sign-out: without credentials of its own, and no write, since it touches no order.
        /// Such an address may hold a secret in its query, which is not shown.
        /// </summary>
        /// <exception cref="ErpFaultException">No complete answer.</exception>
        public async Task<ErpResponse> SendBareAsync(ErpRequest request, Uri url, CancellationToken cancellationToken)
        {
            TrackedContent? content = RequestMessage.ContentOf(request);
            using (HttpRequestMessage message = RequestMessage.Of(request, url, content))
            {
                return await this.TracedAsync(null, message, content, cancellationToken).ConfigureAwait(false);
            }
        }

        // Only a cache tells how old an answer is.
        private void NoteCopy(ErpResponse response)
        {
            string? age = response.Header("Age");
            if (
                age != null
                && int.TryParse(age.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
                && seconds > 0
            )
            {
                this.run.Traffic.NoteCopy(TimeSpan.FromSeconds(seconds));
            }
        }

        private async Task SignInAsync(ISignIn signIn, HttpRequestMessage message, CancellationToken cancellationToken)
        {
            try
            {
                await signIn.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (fault.Kind == ErpFaultKind.Lost)
            {
                throw new ErpFaultException(ErpFaultKind.Unreachable, "Sign-in: " + fault.Message, fault.RetryAfter)
                {
                    IsOutage = fault.IsOutage,
                };
            }
        }

        // No request: of its address a log may show the path alone.
        private async Task<ErpResponse> TracedAsync(
            ErpRequest? request,
            HttpRequestMessage message,
            TrackedContent? content,
            CancellationToken cancellationToken
        )
        {
            TimeSpan start = this.run.Clock.Elapsed;
            try
            {
                ErpResponse response = await Deadline
                    .RunAsync(
                        this.run.Clock,
                        this.run.Budget.Cap(this.options.AttemptTimeout),
                        token => this.ReceiveAsync(message, token),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                if (this.run.Log.IsDebugEnabled)
                {
                    string result = $"HTTP {response.Status}, {response.Body.Length} characters";
                    this.Trace(request, message, start, result);
                }

                return response;
            }
            catch (Exception e) when (TransportFaults.IsTransport(e))
            {
                ErpFaultException fault = TransportFaults.From(e, content, message.RequestUri!.Host);
                this.Trace(request, message, start, fault.Message);
                throw fault;
            }
        }

        private async Task<ErpResponse> ReceiveAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            HttpMessageInvoker client = this.services.Clients.Get(message.RequestUri!, this.options.Proxy);
            using (
                HttpResponseMessage response = await client.SendAsync(message, cancellationToken).ConfigureAwait(false)
            )
            {
                IReadOnlyList<KeyValuePair<string, string>> cookies = SessionCookies.Of(response);
                SessionCookies.Hide(cookies, this.run.Redactor);
                string body = await BodyReader.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
                return new ErpResponse((int)response.StatusCode, body, new ResponseHeaders(response).Find)
                {
                    Cookies = cookies,
                };
            }
        }

        private void Trace(ErpRequest? request, HttpRequestMessage message, TimeSpan start, string result)
        {
            if (this.run.Log.IsDebugEnabled)
            {
                Uri url = message.RequestUri!;
                string shown = request?.Shown(url) ?? url.AbsolutePath;
                double milliseconds = (this.run.Clock.Elapsed - start).TotalMilliseconds;
                this.run.Log.Debug(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "{0} {1}: {2}, {3:0} ms.",
                        message.Method,
                        this.run.Redactor.SafeAddress(shown),
                        result.TrimEnd('.'),
                        milliseconds
                    )
                );
            }
        }
    }
}
