using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.Tests.Website;

/// <summary>The website's database in memory: what is in the lists is what is committed.</summary>
internal sealed class FakeWebsite : IUnitOfWorkFactory
{
    public const string Requested = "CancellationRequested";

    public List<CustomerOrder> Placed { get; } = new();

    public List<OrderHistory> Reported { get; } = new();

    public List<OrderStatusMapping> Mappings { get; } = new();

    public List<JobDefinition> Definitions { get; } = new();

    public List<IntegrationJob> Runs { get; } = new();

    /// <summary>Statements that read.</summary>
    public int Statements { get; set; }

    /// <summary>Begin, Save, Commit and Rollback, in their order.</summary>
    public List<string> Events { get; } = new();

    /// <summary>Called on each save, before anything is written; may throw.</summary>
    public Action OnSave { get; set; } = () => { };

    public Action OnBegin { get; set; } = () => { };

    public Action OnCommit { get; set; } = () => { };

    /// <summary>Called when the first rows are loaded that may be changed.</summary>
    public Action OnLoad { get; set; } = () => { };

    public FakeUnitOfWork? Last { get; private set; }

    public IUnitOfWork GetUnitOfWork() => this.Last = new FakeUnitOfWork(this);

    public FakeWebsite WithPlaced(
        string number,
        string? status = Requested,
        string erpNumber = "",
        string customer = "C100"
    )
    {
        this.Placed.Add(
            new CustomerOrder
            {
                OrderNumber = number,
                ErpOrderNumber = erpNumber,
                CustomerNumber = customer,
                Status = status,
            }
        );
        return this;
    }

    public FakeWebsite WithReported(
        string webNumber,
        string erpNumber,
        string? status = Requested,
        string customer = "C100"
    )
    {
        this.Reported.Add(
            new OrderHistory
            {
                WebOrderNumber = webNumber,
                ErpOrderNumber = erpNumber,
                CustomerNumber = customer,
                Status = status,
            }
        );
        return this;
    }

    public FakeWebsite WithMapping(params string[] statuses)
    {
        this.Mappings.AddRange(statuses.Select(status => new OrderStatusMapping { ErpOrderStatus = status }));
        return this;
    }
}
