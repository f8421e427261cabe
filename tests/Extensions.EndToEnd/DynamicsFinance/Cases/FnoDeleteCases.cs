using Extensions.EndToEnd.DynamicsFinance.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>Orders that are cancelled by deleting them: what is gone tells nothing by itself.</summary>
internal static class FnoDeleteCases
{
    private const string Posted = "PostedNames=ContosoPackingSlips";

    private static readonly string[] Delete = ["CancelPath=-", "CancelByDelete=true", .. FnoStage.Short];

    public static IReadOnlyList<ErpCase<FnoStage>> All { get; } =
    [
        new("deleted, and kept as voided, with nothing posted", "Cancelled", 1, stage => DeletedAsync(stage, Posted)),
        new("deleted, and no list tells what was posted", "Unconfirmed", 1, stage => DeletedAsync(stage)),
        new("deleted, and not kept as voided", "Unconfirmed", 1, UnkeptAsync),
        new("deleted before the job", "NotFound", 0, DeletedBeforeAsync),
        new(
            "a packing slip is posted, and the statuses do not show it",
            "Refused",
            0,
            stage => SlipAsync(stage, [.. Delete, Posted])
        ),
        new(
            "the same with a service, where the list of packing slips is named",
            "Refused",
            0,
            stage => SlipAsync(stage, Posted)
        ),
        new(
            "changed between read and request to delete",
            "Refused",
            1,
            stage => stage.MeanwhileAsync(order => stage.Books.Change(order, _ => { }), [.. Delete, Posted])
        ),
        new("the ERP does not let it be deleted", "Refused", 1, PickedAsync),
    ];

    private static Task DeletedAsync(FnoStage stage, params string[] parameters) =>
        stage.PlainAsync([.. Delete, .. parameters]);

    private static async Task UnkeptAsync(FnoStage stage)
    {
        stage.Books.KeepsDeleted = false;
        await DeletedAsync(stage, Posted);
        stage.Books.KeepsDeleted = true;
    }

    // The list of voided orders does not tell the website's number.
    private static Task DeletedBeforeAsync(FnoStage stage)
    {
        stage.Books.Delete(stage.Order());
        stage.IsContended = true;
        stage.Web += "-gone";
        return stage.CancelAsync([.. Delete, Posted]);
    }

    private static Task SlipAsync(FnoStage stage, params string[] parameters)
    {
        var order = stage.Order();
        stage.Books.Deliver(order, 1);
        order.SalesOrderProcessingStatus = FnoProcessing.Confirmed;
        return stage.CancelAsync(parameters);
    }

    private static Task PickedAsync(FnoStage stage)
    {
        var order = stage.Order();
        stage.Books.Change(order, _ => order.SalesOrderProcessingStatus = FnoProcessing.Picked);
        return stage.CancelAsync([.. Delete, Posted, "AlsoCancelStates=InFulfilment"]);
    }
}
