using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Workbench.SampleErp.Faults;
using Workbench.SampleErp.Orders;
using Workbench.SampleErp.SignIn;

namespace Workbench.SampleErp.Http;

/// <summary>What a client of the ERP can ask: each request is counted, signed in, and open to faults.</summary>
internal sealed class OrderRoutes(
    OrderDesk desk,
    ArrivalCounter arrivals,
    FaultBook faults,
    FaultPlayer player,
    SignInGate gate,
    TokenDesk tokens
)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/orders", FindAsync);
        routes.MapGet("/orders/{id}", context => ServeAsync(context, Operation.Read, (_, _) => desk.Read(Id(context))));
        routes.MapPost("/orders/{id}/cancel", context => ServeAsync(context, Operation.Cancel, Cancel(context)));
        routes.MapGet(
            "/orders/{id}/cancellations/{n}",
            context => ServeAsync(context, Operation.Poll, (_, _) => desk.Poll(Id(context), Value(context, "n")))
        );
        routes.MapPost("/token", context => ServeAsync(context, Operation.Token, Token(context)));
        routes.Map("/{**rest}", UnknownAsync);
    }

    private Task FindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        string? reference = query["reference"];
        string? number = query["number"];
        var order = reference ?? (number is null ? null : desk.ReferenceOfNumber(number) ?? number);
        return ServeAsync(context, Operation.Find, order, (_, _) => desk.Find(reference, number));
    }

    private Func<FaultKind?, ReadOnlyMemory<byte>, Answer> Cancel(HttpContext context) =>
        (fault, body) =>
        {
            using var fields = JsonFields.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
            var request = new CancelRequest(fields.Text("reason"), fields.Text("version"));
            return fault == FaultKind.Ignore
                ? desk.Read(Id(context))
                : desk.Cancel(Id(context), request, anything: fault == FaultKind.AcceptAnything);
        };

    private Func<FaultKind?, ReadOnlyMemory<byte>, Answer> Token(HttpContext context) =>
        (_, body) =>
        {
            var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
            return tokens.Issue(context.Request, form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        };

    private async Task UnknownAsync(HttpContext context)
    {
        arrivals.CountOther();
        var request = context.Request;
        await context.WriteAsync(
            Answer.Error(StatusCodes.Status404NotFound, $"There is no route {request.Method} {request.Path}.")
        );
    }

    private Task ServeAsync(
        HttpContext context,
        Operation operation,
        Func<FaultKind?, ReadOnlyMemory<byte>, Answer> act
    )
    {
        var order = operation == Operation.Token ? null : desk.ReferenceOf(Id(context)) ?? Id(context);
        return ServeAsync(context, operation, order, act);
    }

    private async Task ServeAsync(
        HttpContext context,
        Operation operation,
        string? order,
        Func<FaultKind?, ReadOnlyMemory<byte>, Answer> act
    )
    {
        arrivals.Count(operation, order);
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.ContentLength is null)
        {
            await context.WriteAsync(
                Answer.Error(StatusCodes.Status411LengthRequired, "The request needs a Content-Length.")
            );
            return;
        }

        if (operation != Operation.Token && !gate.Lets(context.Request))
        {
            await context.WriteAsync(gate.Refusal);
            return;
        }

        // Read first: a client that gives up during a delay must not keep the ERP from acting.
        var body = await context.ReadBodyAsync();
        await player.PlayAsync(context, faults.Take(operation, order), fault => act(fault, body));
    }

    private static string Id(HttpContext context) => Value(context, "id");

    private static string Value(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
