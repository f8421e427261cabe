#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.SapBusinessOne
{
    /// <summary>SAP Business One over its Service Layer; docs/erp/sap-business-one.md tells what is known how well.</summary>
    internal sealed class SapBusinessOneAdapter : IErpAdapterWithSignIn
    {
        private const string SessionCookie = "B1SESSION";

        public string Name => "SapBusinessOne";

        public IReadOnlyList<JobParameter> Parameters => SapBusinessOneSettings.Parameters;

        public ErpTraits GetTraits(JobOptions options) =>
            new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebReferenceUnique = SapBusinessOneSettings.In(options).WebReferenceUnique,
            };

        /// <summary>
        /// The session (H: vendor's manual). Each one takes a place until it is closed. Cookie B1SESSION has to come back with
        /// each request; ROUTEID, where a balancer sets one, only saves a hop.
        /// </summary>
        public ErpSignIn? GetSignIn(ErpConnection connection, JobOptions options)
        {
            if (connection.LogOn.Length == 0 || connection.Password.Length == 0 || connection.SystemNumber.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs its fields LogOn, Password and SystemNumber (the company database) to sign in to SAP Business One, and one of them is blank."
                );
            }

            var credentials = new JObject
            {
                ["CompanyDB"] = connection.SystemNumber,
                ["UserName"] = connection.LogOn,
                ["Password"] = connection.Password,
            };
            SapBusinessOneSettings settings = SapBusinessOneSettings.In(options);
            return ErpSignIn.Session(
                Url.Of($"Login").Post(ErpExchangeKind.Read, credentials),
                Url.Of($"Logout").Post(ErpExchangeKind.Read),
                response => SignedIn(response, settings, connection.Name)
            );
        }

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new SapBusinessOneOrders(connection, SapBusinessOneSettings.In(options), http);

        private static ErpAnswer<bool> SignedIn(ErpResponse response, SapBusinessOneSettings settings, string name)
        {
            bool isSession = response.Cookies.Any(cookie => cookie.Key == SessionCookie);
            return !response.IsSuccess || response.IsHtml
                    ? SapBusinessOneErrors
                        .ReadSignIn(response, settings)
                        .OfSignIn(
                            "SAP Business One",
                            $"Check user, password and company (SystemNumber) of connection \"{name}\", and that its Url ends with b1s/v2/, in small letters."
                        )
                : isSession ? ErpAnswer<bool>.Of(true)
                : throw ErpFaultException.Misconfigured(
                    $"SAP Business One accepted the sign-in (HTTP {response.Status}) but gave no cookie {SessionCookie}. Check the Url of connection \"{name}\", and that what stands before SAP Business One lets cookies pass."
                );
        }
    }
}
