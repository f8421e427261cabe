using System.Net;
using System.Net.Http;
using System.Text;

namespace Extensions.Tests.Security;

/// <summary>An ERP with a token endpoint, whose answers hold secrets wherever nothing may read them.</summary>
internal sealed class CanaryErp
{
    private readonly CanarySecrets secrets;

    public CanaryErp(CanarySecrets secrets, string echo)
    {
        this.secrets = secrets;
        this.Echo = echo;
        this.Find = _ => this.Json(200, $"[{this.Order("Open")}]");
        this.Cancel = _ => this.Json(200, "{}");
        this.Read = _ => this.Json(200, this.Order("Cancelled"));
        this.Poll = _ => this.Json(200, "{}");
        this.Token = _ =>
            this.Json(
                200,
                $"{{\"access_token\":{OddJson.Quote(secrets.Token)},\"expires_in\":3600,\"id_token\":\"{secrets.Signature}\"}}"
            );
        this.Server = new MemoryErp(this.Answer);
    }

    public MemoryErp Server { get; }

    /// <summary>What this ERP repeats in its words.</summary>
    public string Echo { get; }

    /// <summary>The echo as a JSON string.</summary>
    public string Words => OddJson.Quote(this.Echo);

    public Func<SentRequest, HttpResponseMessage> Find { get; set; }

    public Func<SentRequest, HttpResponseMessage> Cancel { get; set; }

    public Func<SentRequest, HttpResponseMessage> Read { get; set; }

    public Func<SentRequest, HttpResponseMessage> Poll { get; set; }

    public Func<SentRequest, HttpResponseMessage> Token { get; set; }

    public string Order(
        string status,
        string id = "\"K1\"",
        string more = "\"fulfilled\":false",
        string customer = "\"C1\""
    ) =>
        $"{{\"id\":{id},\"number\":\"S1\",\"reference\":\"W1001\",\"status\":{OddJson.Quote(status)},\"customerNumber\":{customer},{more},\"email\":\"{this.secrets.BodyMarker}\"}}";

    public HttpResponseMessage Error(int status) =>
        this.Json(status, $"{{\"error\":{this.Words},\"email\":\"{this.secrets.BodyMarker}\"}}");

    public HttpResponseMessage Page(int status) =>
        this.Json(status, $"<html>{this.Echo} {this.secrets.BodyMarker}</html>", "text/html");

    public HttpResponseMessage Accepted(string location)
    {
        HttpResponseMessage response = this.Error(202);
        response.Headers.TryAddWithoutValidation("Location", location);
        return response;
    }

    public HttpResponseMessage Json(int status, string body, string type = "application/json")
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, type),
            ReasonPhrase = "Reason " + this.secrets.Signature,
        };
        response.Headers.TryAddWithoutValidation("Set-Cookie", $"session={this.secrets.Cookie}; path=/; HttpOnly");
        response.Headers.TryAddWithoutValidation("X-Echo", this.secrets.Signature);
        return response;
    }

    private Task<HttpResponseMessage> Answer(SentRequest request)
    {
        _ = request.TakeBody();
        try
        {
            return Task.FromResult(this.Of(request)(request));
        }
        catch (Exception e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
    }

    private Func<SentRequest, HttpResponseMessage> Of(SentRequest request)
    {
        string path = request.Url.AbsolutePath;
        return request.Url.Host == "login.example" ? this.Token
            : !request.IsRead ? this.Cancel
            : path == "/orders" ? this.Find
            : path.StartsWith("/orders/", StringComparison.Ordinal) ? this.Read
            : this.Poll;
    }
}
