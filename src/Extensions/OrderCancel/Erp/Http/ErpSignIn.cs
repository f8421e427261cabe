#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http.SignIn;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// What an ERP's own sign-in looks like: a session of cookies, or a token with an answer in the ERP's own form. Its
    /// requests go to the server of the connection's address.
    /// </summary>
    public sealed class ErpSignIn
    {
        private ErpSignIn(ErpRequest request)
        {
            this.Request = request ?? throw new ArgumentNullException(nameof(request));
        }

        internal ErpRequest Request { get; }

        internal ErpRequest? SignOut { get; private set; }

        internal Func<ErpResponse, ErpAnswer<bool>>? Judge { get; private set; }

        internal Func<ErpResponse, ErpAnswer<AccessToken>>? ReadToken { get; private set; }

        internal string Scheme { get; private set; } = string.Empty;

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
        ) =>
            new ErpSignIn(signIn)
            {
                SignOut = signOut ?? throw new ArgumentNullException(nameof(signOut)),
                Judge = judge,
            };

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
        ) =>
            new ErpSignIn(signIn)
            {
                ReadToken = read ?? throw new ArgumentNullException(nameof(read)),
                Scheme = scheme ?? throw new ArgumentNullException(nameof(scheme)),
            };
    }
}
