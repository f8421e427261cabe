#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http.SignIn;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// What an ERP's own sign-in looks like: a session of cookies, a token with an answer in the ERP's own form, or what
    /// needs no request of its own. Its requests go to the server of the connection's address.
    /// </summary>
    public sealed class ErpSignIn
    {
        private readonly Func<HttpExchange, ISignIn> start;

        private ErpSignIn(Func<HttpExchange, ISignIn> start)
        {
            this.start = start;
        }

        /// <summary>
        /// A session: the cookies of the answer go with every later request of the run. It is opened with the first
        /// request and closed when the run ends, however it ends.
        /// </summary>
        /// <param name="signIn">Opens a session; its body may hold the connection's secrets.</param>
        /// <param name="signOut">Closes the session whose cookies it carries.</param>
        /// <param name="judge">
        /// Sees the sign-in's answer first: true where it opened a session, false where it refused. Without one, and for
        /// what it does not recognise, a 2xx with a cookie is a session.
        /// </param>
        /// <exception cref="ArgumentNullException">A request is missing.</exception>
        public static ErpSignIn Session(
            ErpRequest signIn,
            ErpRequest signOut,
            Func<ErpResponse, ErpAnswer<bool>>? judge = null
        )
        {
            Check(signIn, nameof(signIn));
            Check(signOut, nameof(signOut));
            return new ErpSignIn(exchange => new SessionSignIn(
                exchange,
                signIn,
                signOut,
                response => SessionSignIn.CookiesOf(response, exchange, judge)
            ));
        }

        /// <summary>
        /// A token in the Authorization header, kept for all runs that sign in with the same request, and renewed before it
        /// expires.
        /// </summary>
        /// <param name="signIn">Asks for a token; its body may hold the connection's secrets.</param>
        /// <param name="read">Sees the answer first, whatever its status, and reads the token from it.</param>
        /// <param name="scheme">What stands before the token in the header.</param>
        /// <exception cref="ArgumentNullException">A request or the reader is missing.</exception>
        public static ErpSignIn Token(
            ErpRequest signIn,
            Func<ErpResponse, ErpAnswer<AccessToken>> read,
            string scheme = "Bearer"
        )
        {
            Check(signIn, nameof(signIn));
            Check(read, nameof(read));
            Check(scheme, nameof(scheme));
            return new ErpSignIn(exchange => new TokenSignIn(
                exchange,
                signIn,
                UrlRules.Resolve(exchange.Connection.BaseUrl, signIn.Url),
                response => SignInAnswers.TokenOf(read(response), response, exchange),
                new TokenHeader("Authorization", scheme + " " + TokenHeader.Place)
            ));
        }

        /// <summary>One header that is the same for each request, such as an API key in the ERP's own form.</summary>
        /// <param name="name">The header's name.</param>
        /// <param name="value">Its value. Secret: what of it is not a field of the connection is not hidden in logs.</param>
        /// <exception cref="ArgumentException">Name or value is blank.</exception>
        public static ErpSignIn Header(string name, string value)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException("A header needs a name.", nameof(name));
            }

            return string.IsNullOrWhiteSpace(value)
                ? throw new ArgumentException("A header needs a value.", nameof(value))
                : new ErpSignIn(exchange => new HeaderSignIn(exchange, name, value));
        }

        /// <summary>Nothing is added: the adapter's requests carry the credentials in their bodies.</summary>
        public static ErpSignIn InBodies() => new ErpSignIn(exchange => new HeaderSignIn(exchange));

        /// <exception cref="ErpFaultException">Its address leads to another server.</exception>
        internal ISignIn Start(HttpExchange exchange) => this.start(exchange);

        private static void Check(object? part, string name)
        {
            if (part == null)
            {
                throw new ArgumentNullException(name);
            }
        }
    }
}
