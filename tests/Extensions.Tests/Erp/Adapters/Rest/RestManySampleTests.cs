using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>Many orders of the sample ERP at once are what they are one by one.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class RestManySampleTests : IAsyncLifetime
{
    private static readonly JobOptions Options = new(name =>
        name == "FindManyUrl" ? "orders?references={orderNumbers}" : null
    );

    private readonly SampleErpProcess erp;

    public RestManySampleTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task FindMany_SeededOrders_AreWhatTheyAreOneByOne()
    {
        List<OrderReference> orders = Enumerable
            .Range(1001, 17)
            .Select(i => $"W{i}")
            .Concat(new[] { "W10011", "w1001", "W100", "O'B & +%#/", "W1001 W1002" })
            .Select(number => new OrderReference(number, OrderNumberKind.Web))
            .ToList();
        var connection = new ErpConnection(this.erp.Url);
        var adapter = (IErpOrdersInBulk)new RestAdapter().Create(connection, Options, RestHttp.For(connection));

        IReadOnlyList<IReadOnlyList<ErpOrder>> many = await adapter.FindManyAsync(orders, CancellationToken.None);

        (await this.erp.ArrivalsAsync()).Should().Be(1);
        many.Sum(one => one.Count).Should().Be(19);
        for (int i = 0; i < orders.Count; i++)
        {
            List<ErpOrder?> singly = new();
            foreach (ErpOrder found in await adapter.FindAsync(orders[i], CancellationToken.None))
            {
                singly.Add(await adapter.ReadAsync(found, CancellationToken.None));
            }

            many[i].Should().BeEquivalentTo(singly, orders[i].Number);
        }
    }

    [Fact]
    public async Task FindMany_FaultOfOneOrder_IsAFaultOfAll()
    {
        await this.erp.AddFaultAsync("""{"order":"W1002","on":"find","kind":"garbage"}""");
        var connection = new ErpConnection(this.erp.Url);
        var adapter = (IErpOrdersInBulk)new RestAdapter().Create(connection, Options, RestHttp.For(connection));

        Func<Task> find = () =>
            adapter.FindManyAsync(
                new[]
                {
                    new OrderReference("W1001", OrderNumberKind.Web),
                    new OrderReference("W1002", OrderNumberKind.Web),
                },
                CancellationToken.None
            );

        await find.Should().ThrowAsync<ErpFaultException>();
    }
}
