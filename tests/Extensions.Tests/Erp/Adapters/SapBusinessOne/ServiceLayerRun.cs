using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.SapBusinessOne;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>The adapter on a Service Layer in memory that lets it sign in.</summary>
internal sealed class ServiceLayerRun
{
    private readonly AdapterRun run = new(new SapBusinessOneAdapter());

    public ServiceLayerRun()
    {
        this.run.Http.Connection = new ErpConnection(new Uri("https://erp.example:50000/b1s/v2/"))
        {
            Name = "ERP",
            LogOn = "me",
            Password = "secret-key",
            SystemNumber = "SBODEMOUS",
        };
        this.SignsIn("B1SESSION=0123456789abcdef;HttpOnly;");
    }

    public AdapterRun Run => this.run;

    public IReadOnlyList<string> Requests => this.run.Http.Handler.Requests;

    public ServiceLayerRun SignsIn(params string[] cookies)
    {
        this.run.Http.Handler.Forget()
            .Does(
                (_, _) =>
                {
                    HttpResponseMessage response = StubHandler.Response(200, """{"SessionId":"in the cookie"}""");
                    foreach (string cookie in cookies)
                    {
                        response.Headers.TryAddWithoutValidation("Set-Cookie", cookie);
                    }

                    return Task.FromResult(response);
                }
            );
        return this;
    }

    public ServiceLayerRun With(string parameter, string value)
    {
        this.run.With(parameter, value);
        return this;
    }

    public ErpOrder? Read(JObject order)
    {
        this.run.Answers(200, order.ToString());
        return this.run.Read(Known());
    }

    public CancelReply Cancel(int status, string body)
    {
        this.run.Answers(status, body);
        return this.run.Cancel(Known());
    }

    /// <summary>A whole run, in which the request to cancel is turned down so often before it is carried out.</summary>
    public CancelOutcome Execute(int times, string error, int most)
    {
        int asked = 0;
        string status = "csNo";
        this.run.Http.Handler.Does(
            (request, _) =>
            {
                bool isCancel = request.RequestUri!.AbsolutePath.EndsWith("/Cancel", StringComparison.Ordinal);
                if (isCancel && ++asked > times)
                {
                    status = "csYes";
                }

                JObject order = Order(Line());
                order["CancelStatus"] = status;
                order["Cancelled"] = status == "csYes" ? "tYES" : "tNO";
                return Task.FromResult(
                    isCancel && status == "csNo" ? StubHandler.Response(412, error)
                    : isCancel ? StubHandler.Response(204, string.Empty)
                    : request.RequestUri.Query.Length == 0 ? StubHandler.Response(200, order.ToString())
                    : StubHandler.Response(200, new JObject { ["value"] = new JArray(order) }.ToString())
                );
            }
        );
        return this.run.Execute(most);
    }

    /// <summary>An open order.</summary>
    public static JObject Order(params JObject[] lines) =>
        new()
        {
            ["@odata.etag"] = "W/\"A\"",
            ["DocEntry"] = 7,
            ["DocNum"] = 5007,
            ["NumAtCard"] = "W1",
            ["CardCode"] = "C100",
            ["DocumentStatus"] = "bost_Open",
            ["CancelStatus"] = "csNo",
            ["Cancelled"] = "tNO",
            ["Confirmed"] = "tYES",
            ["DocumentLines"] = new JArray(lines.Cast<object>().ToArray()),
        };

    /// <summary>A line of which nothing was drawn or picked.</summary>
    public static JObject Line() =>
        new()
        {
            ["LineNum"] = 0,
            ["Quantity"] = 10,
            ["RemainingOpenQuantity"] = 10,
            ["PickQuantity"] = 0,
            ["PickStatus"] = "tNO",
            ["PickStatusEx"] = "dlps_NotPicked",
        };

    private static ErpOrder Known() =>
        new("7", "5007", ErpOrderState.Open, "bost_Open", webReference: "W1", version: "W/\"A\"");
}
