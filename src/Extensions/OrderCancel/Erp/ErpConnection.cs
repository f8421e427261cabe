#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>The platform's integration connection, checked and decrypted. Its text form holds no secret.</summary>
    public sealed class ErpConnection
    {
        /// <summary>Makes a connection to the API at the given address.</summary>
        /// <param name="baseUrl">Absolute http or https address; a path is kept and always ends with a slash.</param>
        /// <exception cref="ArgumentException">The address is not absolute http or https.</exception>
        public ErpConnection(Uri baseUrl)
        {
            if (
                baseUrl == null
                || !baseUrl.IsAbsoluteUri
                || !baseUrl.Scheme.StartsWith("http", StringComparison.Ordinal)
            )
            {
                throw new ArgumentException("The base URL must be an absolute http or https address.", nameof(baseUrl));
            }

            string path = baseUrl.GetLeftPart(UriPartial.Path);
            this.BaseUrl = path.EndsWith("/", StringComparison.Ordinal) ? new Uri(path) : new Uri(path + "/");
        }

        /// <summary>The API's address; ends with a slash.</summary>
        public Uri BaseUrl { get; }

        /// <summary>The connection's name in the Admin Console; empty where unknown.</summary>
        public string Name { get; set; } = string.Empty;

        /// <summary>The platform's connection type, for example <c>ApiEndpoint</c>.</summary>
        public string TypeName { get; set; } = string.Empty;

        /// <summary>User name or client id.</summary>
        public string LogOn { get; set; } = string.Empty;

        /// <summary>Password, client secret or API key. Secret.</summary>
        public string Password { get; set; } = string.Empty;

        /// <summary>The address where tokens are issued.</summary>
        public string DataSource { get; set; } = string.Empty;

        /// <summary>Client or resource, as the sign-in needs it.</summary>
        public string Client { get; set; } = string.Empty;

        /// <summary>The company.</summary>
        public string SystemNumber { get; set; } = string.Empty;

        /// <summary>The user of a password grant.</summary>
        public string GatewayHost { get; set; } = string.Empty;

        /// <summary>The user's password of a password grant. Secret.</summary>
        public string GatewayService { get; set; } = string.Empty;

        /// <summary>The client id of an SX.e connection.</summary>
        public string MessageServerHost { get; set; } = string.Empty;

        /// <summary>The client secret of an SX.e connection. Secret.</summary>
        public string MessageServerService { get; set; } = string.Empty;

        /// <summary>The application server's host.</summary>
        public string AppServerHost { get; set; } = string.Empty;

        /// <summary>The type says that OAuth issues a token, whatever sign-in the ERP has of its own.</summary>
        internal bool HasOAuthType => this.IsOfType("ApiClientCredentialsEndpoint") || this.IsOfType("ApiRopcEndpoint");

        /// <summary>Whether it has this type; compared without regard to case.</summary>
        internal bool IsOfType(string type) =>
            string.Equals(this.TypeName.Trim(), type, StringComparison.OrdinalIgnoreCase);

        /// <summary>The fields that a parameter may name as {connection.LogOn} and the like.</summary>
        internal static readonly IReadOnlyList<string> FieldNames = new[]
        {
            nameof(LogOn),
            nameof(Password),
            nameof(Client),
            nameof(SystemNumber),
            nameof(GatewayHost),
            nameof(GatewayService),
            nameof(MessageServerHost),
            nameof(MessageServerService),
        };

        /// <summary>One of <see cref="FieldNames"/>; null for any other name.</summary>
        internal string? Field(string name)
        {
            switch (name)
            {
                case nameof(this.LogOn):
                    return this.LogOn;
                case nameof(this.Password):
                    return this.Password;
                case nameof(this.Client):
                    return this.Client;
                case nameof(this.SystemNumber):
                    return this.SystemNumber;
                case nameof(this.GatewayHost):
                    return this.GatewayHost;
                case nameof(this.GatewayService):
                    return this.GatewayService;
                case nameof(this.MessageServerHost):
                    return this.MessageServerHost;
                case nameof(this.MessageServerService):
                    return this.MessageServerService;
                default:
                    return null;
            }
        }

        /// <inheritdoc/>
        public override string ToString() => this.Name + " " + this.BaseUrl.GetLeftPart(UriPartial.Path);
    }
}
