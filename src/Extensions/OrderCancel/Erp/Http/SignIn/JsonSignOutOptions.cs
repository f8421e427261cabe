#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>The parameters of the sign-out that belongs to the sign-in Json.</summary>
    internal sealed class JsonSignOutOptions
    {
        public static readonly JobParameter SignOutUrl = new JobParameter(
            "SignOutUrl",
            "",
            "The address where a run signs out at its end. Each run then signs in for itself; blank for no sign-out."
        );

        public static readonly JobParameter SignOutMethod = new JobParameter(
            "SignOutMethod",
            "POST",
            "The HTTP method of the sign-out: POST, PUT, DELETE or GET."
        );

        public static readonly JobParameter SignOutBody = new JobParameter(
            "SignOutBody",
            "",
            "The JSON of the sign-out, with placeholders as in SignInBody; blank for none."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[] { SignOutUrl, SignOutMethod, SignOutBody };

        private const string Get = "GET";

        private static readonly string[] Methods = { "POST", "PUT", "DELETE", Get };

        private JsonSignOutOptions(JobOptions options)
        {
            this.Url = UrlRules.Read(options, SignOutUrl, JsonSignInOptions.IntoBody);
            this.Body = options.Text(SignOutBody);
            this.Method = options.Text(SignOutMethod).Trim().ToUpperInvariant();
            if (Array.IndexOf(Methods, this.Method) < 0)
            {
                throw JobOptions.Bad(SignOutMethod, this.Method, string.Join(", ", Methods));
            }

            bool hasLostBody = this.Method == Get && this.Body.Length > 0;
            JsonSignInOptions.Refuse(hasLostBody, SignOutBody, "a SignOutMethod that has a body, such as POST");
        }

        public string Url { get; }

        public string Method { get; }

        /// <summary>Blank for none.</summary>
        public string Body { get; }

        /// <summary>Null for no sign-out.</summary>
        /// <exception cref="ErpFaultException">A parameter cannot be used, or has nothing to do.</exception>
        public static JsonSignOutOptions? Read(JobOptions options)
        {
            bool isUsed = options.IsSet(SignOutUrl);
            JsonSignInOptions.Refuse(!isUsed && options.IsSet(SignOutMethod), SignOutMethod, SignOutUrl.Name);
            JsonSignInOptions.Refuse(!isUsed && options.IsSet(SignOutBody), SignOutBody, SignOutUrl.Name);
            return isUsed ? new JsonSignOutOptions(options) : null;
        }
    }
}
