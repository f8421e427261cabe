using Workbench.SampleErp.Faults;
using Workbench.SampleErp.Orders;
using Workbench.SampleErp.SignIn;

namespace Workbench.SampleErp.Http;

/// <summary>What a test does to the sample ERP: never signed in, counted or open to faults.</summary>
internal sealed class ControlRoutes(OrderDesk desk, ArrivalCounter arrivals, FaultBook faults, TokenDesk tokens)
{
    private static readonly Answer Done = Answer.Ok(new StateDocument("done"));

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", context => context.WriteAsync(Answer.Ok(new StateDocument("ok"))));
        routes.MapGet("/arrivals", context => context.WriteAsync(Answer.Ok(arrivals.Snapshot())));
        routes.MapGet("/faults", context => context.WriteAsync(Answer.Ok(faults.List())));
        routes.MapPost("/faults", AddFaultAsync);
        routes.MapDelete("/faults", context => Run(context, faults.Clear));
        routes.MapPost("/tokens/revoke", context => Run(context, tokens.RevokeAll));
        routes.MapPost(
            "/reset",
            context =>
                Run(
                    context,
                    () =>
                    {
                        desk.Reset();
                        faults.Clear();
                        arrivals.Clear();
                    }
                )
        );
    }

    private async Task AddFaultAsync(HttpContext context)
    {
        var fault = FaultParser.Parse(await context.ReadBodyAsync());
        faults.Add(fault);
        await context.WriteAsync(new Answer(StatusCodes.Status201Created, FaultDocument.From(fault)));
    }

    private static Task Run(HttpContext context, Action act)
    {
        act();
        return context.WriteAsync(Done);
    }
}
