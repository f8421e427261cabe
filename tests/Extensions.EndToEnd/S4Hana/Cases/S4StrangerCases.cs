using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.S4Hana.Cases;

/// <summary>Somebody else works on the order while the job does.</summary>
internal static class S4StrangerCases
{
    // The first read of a run is the one that is judged.
    private const int ReadBeforeSecondItem = 2;

    public static IReadOnlyList<S4Case> All { get; } =
    [
        S4Case.OfV4(
            "changed between read and request: the version is old",
            "Refused, then Cancelled",
            4,
            stage => AtAsync(stage, "reject", 1, order => stage.Clerk.EditAsync(order, "20"), isAgain: true)
        ),
        S4Case.OfV4(
            "a stranger changes the order after item 1 of 3, run again",
            "PartlyCancelled, then Cancelled",
            4,
            stage => AtAsync(stage, "reject", 2, order => stage.Clerk.EditAsync(order, "20"), isAgain: true)
        ),
        S4Case.OfBoth(
            "delivered between read and request",
            "Refused",
            1,
            stage => AtAsync(stage, "reject", 1, order => stage.Clerk.DeliverAsync(order, "10", "C"))
        ),
        S4Case.OfBoth(
            "the third item is delivered after the first was rejected",
            "PartlyCancelled, then Refused",
            1,
            stage =>
                AtAsync(stage, "read", ReadBeforeSecondItem, order => stage.Clerk.DeliverAsync(order, "30", "C"), true)
        ),
        S4Case.OfBoth(
            "an item comes after the first was rejected, run again",
            "PartlyCancelled, then Cancelled",
            4,
            stage => AtAsync(stage, "read", ReadBeforeSecondItem, order => stage.Clerk.AddItemAsync(order, 40), true)
        ),
        S4Case.OfBoth(
            "somebody else rejects the last item after the first",
            "Cancelled",
            2,
            stage => AtAsync(stage, "read", ReadBeforeSecondItem, order => stage.Clerk.RejectAsync(order, "30"))
        ),
        S4Case.OfBoth("a clerk has it open and saves it after a while", "Cancelled", 3, LockAsync),
        S4Case.OfBoth(
            "a clerk has it open all the time, run again",
            "Unavailable, then Cancelled",
            4,
            async stage =>
            {
                var order = await stage.OrderAsync();
                await stage.Clerk.LockAsync(order);
                await stage.CancelAsync();
                await stage.Clerk.UnlockAsync(order);
                await stage.CancelAsync();
            }
        ),
        S4Case.OfBoth(
            "locked with 423, run again",
            "Unavailable, then Cancelled",
            4,
            async stage =>
            {
                var order = await stage.OrderAsync();
                await stage.Clerk.QuirkAsync(order, "locked423");
                await stage.Clerk.LockAsync(order);
                await stage.CancelAsync();
                await stage.Clerk.UnlockAsync(order);
                await stage.CancelAsync();
            }
        ),
        S4Case.OfBoth("a clerk opens it after the first item, and saves", "Cancelled", 4, LockLaterAsync),
        S4Case.OfBoth(
            "two at once",
            "Cancelled, then Cancelled",
            2,
            async stage =>
            {
                await stage.OrderAsync(1);
                stage.Gate.Pair("reject");
                await stage.RunTwiceAtOnceAsync(stage.Web);
            }
        ),
    ];

    private static async Task AtAsync(
        S4Stage stage,
        string operation,
        int number,
        Func<string, Task> work,
        bool isAgain = false
    )
    {
        var order = await stage.OrderAsync(3);
        stage.Meanwhile(operation, number, () => work(order));
        await stage.CancelAsync();
        if (isAgain)
        {
            stage.IsContended = false;
            await stage.CancelAsync();
        }
    }

    private static async Task LockAsync(S4Stage stage)
    {
        var order = await stage.OrderAsync();
        await stage.Clerk.LockAsync(order);
        stage.Meanwhile("reject", 2, () => stage.Clerk.UnlockAsync(order));
        await stage.CancelAsync();
    }

    private static async Task LockLaterAsync(S4Stage stage)
    {
        var order = await stage.OrderAsync(3);
        var came = 0;
        stage.Gate.Each(
            "reject",
            async pass =>
            {
                came++;
                await (
                    came == 2 ? stage.Clerk.LockAsync(order)
                    : came == 3 ? stage.Clerk.UnlockAsync(order)
                    : Task.CompletedTask
                );
                return await pass();
            }
        );
        await stage.CancelAsync();
    }
}
