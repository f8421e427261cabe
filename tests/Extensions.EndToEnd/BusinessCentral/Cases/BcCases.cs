using Extensions.EndToEnd.BusinessCentral.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class BcCases
{
    private static readonly string[] Short = ["TimeoutSeconds=10", "AttemptTimeoutSeconds=2"];

    public static IReadOnlyList<ErpCase<BcStage>> All { get; } = [.. States(), .. References(), .. Ways()];

    private static IEnumerable<ErpCase<BcStage>> States() =>
        [
            After("released", "Cancelled", 1, "Open"),
            After("open, which the API calls Draft", "Cancelled", 1, "Draft"),
            After("waits for an approval", "Cancelled", 1, "In Review"),
            After("a status of no meaning to the module", "Refused", 0, "Frozen"),
            After("a part shipped", "Refused", 0, Ship(1, isInvoiced: false)),
            After("a part shipped and invoiced, and fullyShipped says no", "Refused", 0, Ship(2, isInvoiced: true)),
            After("posted to its end: it vanished", "Refused", 0, (books, order) => books.Post(order)),
            After("deleted before", "AlreadyCancelled", 0, (books, order) => books.Delete(order)),
            After(
                "a part shipped and invoiced, and then deleted",
                "Refused",
                0,
                (books, order) =>
                {
                    books.Ship(order, 2, isInvoiced: true);
                    books.Delete(order);
                }
            ),
            After("a warehouse pick exists: the ERP refuses", "Refused", 1, (books, order) => books.Pick(order)),
            After("the number of the next posting is reserved", "Cancelled", 1, (books, order) => books.Reserve(order)),
            After(
                "being posted: the list lags behind",
                "Pending",
                1,
                (books, order) => books.Posting.Add(order.Number),
                Short
            ),
        ];

    private static IEnumerable<ErpCase<BcStage>> References() =>
        [
            new("not found", "NotFound", 0, stage => stage.CancelAsync()),
            new("a number with signs of URLs and filters", "Cancelled", 1, stage => NamedAsync(stage, "'&+%#/ Ä")),
            new("a number in small letters", "Cancelled", 1, stage => NamedAsync(stage, "abc")),
            new("a number longer than the field", "Misconfigured", 0, stage => NamedAsync(stage, new string('9', 36))),
            new("a number that OData could misread", "NotFound", 0, stage => stage.RunAsync("W' or number ne 'X")),
            new(
                "the ERP's own number",
                "Cancelled",
                1,
                stage => stage.RunAsync(stage.Order().Number, "OrderNumberKind=Erp")
            ),
            new("a dry run", "Previewed", 0, stage => PlainAsync(stage, "DryRun=true")),
            new("three ERP orders of one web order, on two pages", "Cancelled", 3, TripletsAsync),
            new("two customers with one number", "Ambiguous", 0, StrangersAsync),
            new("a wrong secret, then the right one", "Misconfigured, then Cancelled", 1, WrongSecretAsync),
        ];

    private static IEnumerable<ErpCase<BcStage>> Ways() =>
        [
            new("saved between read and request: the ETag is stale", "Refused, then Cancelled", 2, StaleAsync),
            new(
                "posted to its end between read and request",
                "Refused",
                1,
                stage => MeanwhileAsync(stage, stage.Books.Post)
            ),
            new(
                "shipped between read and request",
                "Refused",
                1,
                stage => MeanwhileAsync(stage, order => stage.Books.Ship(order, 1, isInvoiced: false))
            ),
            new("two at once", "Cancelled, then Cancelled", 2, TwoAtOnceAsync),
            new("the answer is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: true)),
            new("the request is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: false)),
            new(
                "the ERP down after it deleted, run again",
                "Unconfirmed, then AlreadyCancelled",
                1,
                stage => DownAsync(stage, isAnswer: true)
            ),
            new(
                "the ERP down before it deleted, run again",
                "Unconfirmed, then Cancelled",
                1,
                stage => DownAsync(stage, isAnswer: false)
            ),
            new("the job killed before the ERP deleted, run again", "Cancelled", 1, stage => KillAsync(stage, false)),
            new(
                "the job killed before it heard the answer, run again",
                "AlreadyCancelled",
                1,
                stage => KillAsync(stage, true)
            ),
        ];

    private static ErpCase<BcStage> After(string name, string outcome, int writes, string status) =>
        new(
            name,
            outcome,
            writes,
            stage =>
            {
                stage.Order(status);
                return stage.CancelAsync();
            }
        );

    private static ErpCase<BcStage> After(
        string name,
        string outcome,
        int writes,
        Action<BcBooks, BcSalesOrder> work,
        params string[] parameters
    ) =>
        new(
            name,
            outcome,
            writes,
            stage =>
            {
                work(stage.Books, stage.Order());
                return stage.CancelAsync(parameters);
            }
        );

    private static Action<BcBooks, BcSalesOrder> Ship(decimal quantity, bool isInvoiced) =>
        (books, order) => books.Ship(order, quantity, isInvoiced);

    private static Task PlainAsync(BcStage stage, params string[] parameters)
    {
        stage.Order();
        return stage.CancelAsync(parameters);
    }

    private static Task NamedAsync(BcStage stage, string suffix)
    {
        stage.Web += suffix;
        return PlainAsync(stage);
    }

    private static Task TripletsAsync(BcStage stage)
    {
        stage.Order();
        stage.Order();
        stage.Order();
        return stage.CancelAsync("WebReferenceUnique=true", "TimeoutSeconds=120");
    }

    private static Task StrangersAsync(BcStage stage)
    {
        stage.Order();
        stage.Books.Write(stage.Web, "C200");
        return stage.CancelAsync();
    }

    private static async Task WrongSecretAsync(BcStage stage)
    {
        stage.Order();
        var right = stage.Password;
        stage.Password = "wrong";
        await stage.CancelAsync();
        stage.Password = right;
        await stage.CancelAsync();
    }

    private static async Task StaleAsync(BcStage stage)
    {
        await MeanwhileAsync(stage, stage.Books.Edit);
        stage.IsContended = false;
        await stage.CancelAsync();
    }

    private static async Task MeanwhileAsync(BcStage stage, Action<BcSalesOrder> change)
    {
        var order = stage.Order();
        stage.Gate.Before(
            "cancel",
            () =>
            {
                change(order);
                return Task.CompletedTask;
            }
        );
        stage.IsContended = true;
        await stage.CancelAsync();
    }

    private static Task TwoAtOnceAsync(BcStage stage)
    {
        stage.Order();
        stage.Gate.Pair("cancel");
        return stage.RunTwiceAtOnceAsync(stage.Web);
    }

    private static Task LostAsync(BcStage stage, bool isAnswer)
    {
        stage.Gate.Cut("cancel", isAnswer, () => Task.CompletedTask);
        return PlainAsync(stage);
    }

    private static async Task DownAsync(BcStage stage, bool isAnswer)
    {
        stage.Gate.Cut(
            "cancel",
            isAnswer,
            () =>
            {
                stage.Erp.IsUp = false;
                return Task.CompletedTask;
            }
        );
        await PlainAsync(stage, Short);
        stage.Erp.IsUp = true;
        await stage.CancelAsync();
    }

    private static async Task KillAsync(BcStage stage, bool isAnswer)
    {
        stage.Order();
        await stage.Gate.KillAsync("cancel", isAnswer, () => stage.Begin(stage.Web));
        await stage.CancelAsync();
    }
}
