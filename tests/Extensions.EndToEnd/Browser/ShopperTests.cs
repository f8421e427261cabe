using Microsoft.Playwright;

namespace Extensions.EndToEnd.Browser;

/// <summary>The shopper's side.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ShopperTests(BrowserFixture fixture)
{
    [SkippableFact]
    public async Task Shopper_CancelsAnOpenOrder_AndBothSidesShowIt()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        await person.GoAsync("/storefront");
        await person.Link("W1001").ClickAsync();
        await person.ShotAsync("storefront-order");
        IRequest patch = await person.Page.RunAndWaitForRequestAsync(
            () => person.Button("Cancel order").ClickAsync(),
            request => request.Method == "PATCH"
        );

        await person.Expect("#shop-status").ToHaveTextAsync("Cancelled");
        await Assertions.Expect(person.Button("Cancel order")).ToHaveCountAsync(0);
        await person.ShotAsync("storefront-cancelled");
        new Uri(patch.Url).AbsolutePath.Should().Be("/api/v1/orders/E5001");
        patch.PostData.Should().Be("""{"status":"CancellationRequested"}""");
        await person.ExpectJobAsync(1, "Success", "Cancelled");
        await person.Expect(".story svg").ToContainTextAsync("Guard: allowed");
        await person.ShotAsync("job-green");
        await person.GoAsync("/erp?search=W1001");
        await person.ExpectMain().ToContainTextAsync("Cancelled");
        await person.ShotAsync("erp");
    }

    [SkippableFact]
    public async Task Shopper_WhereTheMappingForbidsIt_HasNoButton()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);

        await person.GoAsync("/storefront/orders/E5003");

        await person.ExpectMain().ToContainTextAsync("No row of Order Status Mapping allows cancellation");
        await Assertions.Expect(person.Button("Cancel order")).ToHaveCountAsync(0);
        await person.ShotAsync("storefront-no-button");
    }

    [SkippableFact]
    public async Task Shopper_WhoseOrderHasShipped_SeesTheTruthAfterwards()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        await person.GoAsync("/storefront/orders/E5004");
        await person.Expect("#shop-status").ToHaveTextAsync("Open");

        await person.Button("Cancel order").ClickAsync();

        await person.Expect("#shop-status").ToHaveTextAsync("Shipped");
        await person.ExpectJobAsync(1, "Failure", "Refused");
        await person.Expect(".log").ToContainTextAsync("now has status \"Shipped\" on the website");
        await person.ShotAsync("job-refused");
    }

    [SkippableFact]
    public async Task Shopper_WhenTheServerSaysNo_IsToldOnlyByTheWorkbench()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        await person.GoAsync("/admin/settings");
        await person.Page.GetByLabel("Cancellable Order Statuses").FillAsync("OnHold");
        await person.Button("Save").ClickAsync();
        await person.GoAsync("/storefront/orders/E5001");

        await person.Button("Cancel order").ClickAsync();

        await person.Expect("#answer").ToContainTextAsync("The server answered 422");
        await person.Expect("#shop-status").ToHaveTextAsync("Open");
    }
}
