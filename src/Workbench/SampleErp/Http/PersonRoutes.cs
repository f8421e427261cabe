using Workbench.SampleErp.Orders;
using Workbench.SampleErp.SignIn;

namespace Workbench.SampleErp.Http;

/// <summary>What a person does in the ERP: signed in, but neither counted nor open to faults.</summary>
internal sealed class PersonRoutes(OrderDesk desk, SignInGate gate)
{
    private const int LongestText = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/orders", context => ServeAsync(context, body => desk.Create(Order(body))));
        routes.MapPost("/orders/{id}/actions/{name}", context => ServeAsync(context, _ => Act(context)));
        routes.MapGet(
            "/orders/{id}/cancellations",
            context => ServeAsync(context, _ => desk.Cancellations(Value(context, "id")))
        );
    }

    private Answer Act(HttpContext context) =>
        desk.Act(Value(context, "id"), Value(context, "name"), context.Request.Query["text"]);

    private static NewOrder Order(ReadOnlyMemory<byte> body)
    {
        using var fields = JsonFields.Parse(body, "reference", "customerNumber", "number", "status");
        var order = new NewOrder(
            fields.Required("reference"),
            fields.Required("customerNumber"),
            fields.Text("status") ?? OrderStatus.Open,
            fields.Text("number")
        );
        return string.Concat(order.Reference, order.CustomerNumber, order.Status, order.Number).Length <= LongestText
            ? order
            : throw new BadInputException($"The fields are longer than {LongestText} characters together.");
    }

    private async Task ServeAsync(HttpContext context, Func<ReadOnlyMemory<byte>, Answer> act)
    {
        var body = await context.ReadBodyAsync();
        await context.WriteAsync(gate.Lets(context.Request) ? act(body) : gate.Refusal);
    }

    private static string Value(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
