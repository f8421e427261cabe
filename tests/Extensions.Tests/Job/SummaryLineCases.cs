using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Job;

/// <summary>One real run for every outcome, every reason to refuse and every family of faults.</summary>
internal static class SummaryLineCases
{
    private const string Rest =
        "[{\"id\":\"1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"Open\",\"fulfilled\":false}]";

    public static IEnumerable<KeyValuePair<string, string>> All() =>
        Outcomes().Concat(Refusals()).Concat(Faults()).Select(c => new KeyValuePair<string, string>(c.Name, c.Line));

    private static IEnumerable<(string Name, string Line)> Outcomes()
    {
        yield return ("cancelled", ScriptedJob.Run(e => Ask(e).Answers(CancelReply.Done()).Reads(Order(Cancelled))));
        yield return ("already cancelled", ScriptedJob.Run(e => e.Finds(Order(Cancelled))));
        yield return ("preview, would be cancelled", ScriptedJob.Run(e => Ask(e), DryRun));
        yield return ("preview, would be refused", ScriptedJob.Run(e => e.Finds(Order(Shipped)), DryRun));
        yield return ("preview, half refused", ScriptedJob.Run(e => e.Finds(Order(Open), Order(Locked, "K2")), DryRun));
        yield return ("preview, cancelled already", ScriptedJob.Run(e => e.Finds(Order(Cancelled)), DryRun));
        yield return ("cancelled too late", ScriptedJob.Run(e => e.Finds(ScriptedErp.Order(Cancelled, true))));
        yield return (
            "partly cancelled",
            ScriptedJob.Run(
                e =>
                    e.Finds(Order(Shipped), Order(Open, "K2"))
                        .Answers(CancelReply.Done())
                        .Reads(Order(Cancelled, "K2")),
                job => job.With("SplitOrders", "CancelWhatYouCan")
            )
        );
        yield return ("ignored", ScriptedJob.Run(e => Ask(e).Answers(CancelReply.Done()).Reads(Order(Open))));
        yield return ("not found, web number", ScriptedJob.Run(_ => { }));
        yield return ("not found, ERP number", ScriptedJob.Run(_ => { }, job => job.With("OrderNumberKind", "Erp")));
        yield return (
            "ambiguous",
            ScriptedJob.Run(e =>
                e.Finds(ScriptedErp.Order(Open, customer: "C1"), ScriptedErp.Order(Open, key: "K2", customer: "C2"))
            )
        );
        yield return (
            "pending",
            ScriptedJob.Run(e =>
                Ask(e).Answers(CancelReply.Accepted(new CancelHandle(Order(Open), ""))).Reads(Order(Cancelling))
            )
        );
        yield return (
            "unconfirmed, reads say open",
            ScriptedJob.Run(e => Ask(e).CancelFails(ErpFaultKind.Lost).Reads(Order(Open)))
        );
        yield return (
            "unconfirmed, gone",
            ScriptedJob.Run(e => Ask(e).Answers(CancelReply.Done()).Reads((ErpOrder?)null))
        );
        yield return (
            "unconfirmed, cancelled before, fulfilment not told",
            ScriptedJob.Run(e => e.Finds(Untold(Cancelled)))
        );
        yield return (
            "unconfirmed, fulfilment not told after the request",
            ScriptedJob.Run(e => Ask(e).Answers(CancelReply.Done()).Reads(Untold(Cancelled)))
        );
        yield return (
            "unconfirmed, another order was read",
            ScriptedJob.Run(e => Ask(e).Answers(CancelReply.Done()).Reads(Order(Cancelled, "K2")))
        );
        yield return (
            "preview, fulfilment not told",
            ScriptedJob.Run(e => e.Finds(Untold(Open)), job => job.With("DryRun", "true"))
        );
        yield return (
            "cancelled, fulfilment not checked",
            ScriptedJob.Run(
                e => e.Finds(Untold(Open)).Answers(CancelReply.Done()).Reads(Untold(Cancelled)),
                traits: new ErpTraits { FulfilmentNotChecked = true }
            )
        );
        yield return ("no order number", ScriptedJob.Run(_ => { }, order: null));
        yield return ("bad parameter", ScriptedJob.Run(_ => { }, job => job.With("SplitOrders", "Some")));
        yield return (
            "needs the ERP number",
            ScriptedJob.Run(_ => { }, traits: new ErpTraits { WebNumberSearchable = false })
        );
    }

    private static IEnumerable<(string Name, string Line)> Refusals()
    {
        foreach (
            ErpOrderState state in new[]
            {
                Unknown,
                InFulfilment,
                PartlyShipped,
                Shipped,
                Invoiced,
                Closed,
                Locked,
                PartlyCancelled,
            }
        )
        {
            yield return ("refused, " + state, ScriptedJob.Run(e => e.Finds(Order(state))));
        }

        yield return ("refused, fulfilled", ScriptedJob.Run(e => e.Finds(ScriptedErp.Order(InFulfilment, true))));
        yield return ("refused, fulfilment not told", ScriptedJob.Run(e => e.Finds(Untold(Open))));
        yield return (
            "refused by the ERP",
            ScriptedJob.Run(e => Ask(e).Answers(CancelReply.Refused("The order is on credit hold.")).Reads(Order(Open)))
        );
        yield return (
            "changed meanwhile",
            ScriptedJob.Run(e => Ask(e).Answers(CancelReply.Conflict("stale")).Reads(Order(Open)))
        );
        yield return ("another order refused", ScriptedJob.Run(e => e.Finds(Order(Open), Order(InFulfilment, "K2"))));
    }

    private static IEnumerable<(string Name, string Line)> Faults()
    {
        yield return ("unreachable", ScriptedJob.Http(h => h.Fails(NoConnection)));
        yield return ("timeout", ScriptedJob.Http(h => h.Hangs()));
        yield return (
            "TLS refused",
            ScriptedJob.Http(h =>
                h.Fails(() =>
                    new HttpRequestException("x", new AuthenticationException("The certificate has expired."))
                )
            )
        );
        yield return ("throttled", ScriptedJob.Http(h => h.Answers(429, retryAfter: "3600")));
        yield return ("server error", ScriptedJob.Http(h => h.Answers(503)));
        yield return ("sign-in refused", ScriptedJob.Http(h => h.Answers(401)));
        yield return ("forbidden", ScriptedJob.Http(h => h.Answers(403)));
        yield return ("redirect", ScriptedJob.Http(h => h.Answers(302)));
        yield return ("web page", ScriptedJob.Http(h => h.Answers(200, "<html>Sign in</html>", type: "text/html")));
        yield return ("wrong base URL", ScriptedJob.Http(h => h.Answers(404, "nothing here")));
        yield return ("cut off", ScriptedJob.Http(h => h.Answers(200, "[{")));
        yield return ("token refused", ScriptedJob.Http(h => h.Answers(400, "{\"error\":\"invalid_client\"}"), Token));
        yield return ("token endpoint down", ScriptedJob.Http(h => h.Fails(NoConnection), Token));
        yield return ("circuit open", ScriptedJob.Http(h => h.Answers(503), runs: 3));
        yield return (
            "throttled at the act",
            ScriptedJob.Http(h =>
                h.Answers(200, Rest).Answers(200, Rest).Answers(429, retryAfter: "3600").Answers(200, Rest)
            )
        );
        yield return (
            "forbidden at the act",
            ScriptedJob.Http(h => h.Answers(200, Rest).Answers(200, Rest).Answers(403))
        );
        yield return (
            "unreachable at the act",
            ScriptedJob.Http(h => h.Answers(200, Rest).Answers(200, Rest).Fails(NoConnection))
        );
        yield return (
            "lost at the act, reads fail",
            ScriptedJob.Http(
                h => h.Answers(200, Rest).Answers(200, Rest).Answers(503),
                job => job.With("TimeoutSeconds", "30")
            )
        );
        yield return (
            "no such address at the act",
            ScriptedJob.Http(h => h.Answers(200, Rest).Answers(200, Rest).Answers(404).Answers(200, Rest))
        );
        yield return (
            "method not allowed at the act",
            ScriptedJob.Http(h => h.Answers(200, Rest).Answers(200, Rest).Answers(405, "<html>").Answers(200, Rest))
        );
        yield return (
            "redirect at the act",
            ScriptedJob.Http(h => h.Answers(200, Rest).Answers(200, Rest).Answers(302).Answers(200, Rest))
        );
        yield return (
            "answered by a cache",
            ScriptedJob.Http(h => h.Does((_, _) => Task.FromResult(Aged(200, "[]", "90"))))
        );
        yield return (
            "adapter failed",
            ScriptedJob.Run(e => e.FindsBy(() => throw new InvalidOperationException("Sequence contains no elements.")))
        );
        yield return (
            "adapter failed at the act",
            ScriptedJob.Run(e => Ask(e).AnswersBy((_, _) => throw new FormatException("Bad date.")).Reads(Order(Open)))
        );
        yield return (
            "out of time",
            ScriptedJob.Run(e => e.FindsBy(() => new TaskCompletionSource<IReadOnlyList<ErpOrder>>().Task))
        );
    }

    private static void DryRun(TestJob job) => job.With("DryRun", "true");

    private static void Token(TestJob job)
    {
        job.Connection.TypeName = "ApiClientCredentialsEndpoint";
        job.Connection.LogOn = "client";
        job.Connection.Password = TestJob.Encrypt("hunter22");
        job.Connection.DataSource = "https://login.example/token";
    }

    private static HttpResponseMessage Aged(int status, string body, string age)
    {
        HttpResponseMessage response = StubHandler.Response(status, body);
        response.Headers.TryAddWithoutValidation("Age", age);
        return response;
    }

    private static HttpRequestException NoConnection() =>
        new("x", new IOException("Connection refused", new SocketException((int)SocketError.ConnectionRefused)));

    private static ScriptedErp Ask(ScriptedErp erp) => erp.Finds(Order(Open));

    private static ErpOrder Untold(ErpOrderState state) =>
        new(
            "K1",
            "E1",
            state,
            state.ToString(),
            webReference: "W1",
            fulfilmentText: "Its lines tell no quantity. Check parameter FulfilledPath."
        );

    private static ErpOrder Order(ErpOrderState state, string key = "K1") => ScriptedErp.Order(state, key: key);
}
