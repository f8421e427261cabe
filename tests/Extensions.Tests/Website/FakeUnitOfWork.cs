using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.Tests.Website;

/// <summary>A session with the fake database: tracks what it loaded, and writes it on a save.</summary>
internal sealed class FakeUnitOfWork : IUnitOfWork
{
    private readonly FakeWebsite website;
    private readonly FakeRepository<CustomerOrder> placed;
    private readonly FakeRepository<OrderHistory> reported;
    private readonly FakeRepository<OrderStatusMapping> mappings;
    private readonly FakeRepository<JobDefinition> definitions;
    private readonly FakeRepository<IntegrationJob> runs;
    private bool isInTransaction;
    private bool isSaved;

    public FakeUnitOfWork(FakeWebsite website)
    {
        this.website = website;
        this.placed = new FakeRepository<CustomerOrder>(
            website.Placed,
            row => new CustomerOrder
            {
                OrderNumber = row.OrderNumber,
                ErpOrderNumber = row.ErpOrderNumber,
                CustomerNumber = row.CustomerNumber,
                Status = row.Status,
            },
            (from, to) => to.Status = from.Status,
            () => website.OnLoad(),
            this.Count
        );
        this.reported = new FakeRepository<OrderHistory>(
            website.Reported,
            row => new OrderHistory
            {
                WebOrderNumber = row.WebOrderNumber,
                ErpOrderNumber = row.ErpOrderNumber,
                CustomerNumber = row.CustomerNumber,
                Status = row.Status,
                OrderDate = row.OrderDate,
            },
            (from, to) => to.Status = from.Status,
            () => website.OnLoad(),
            this.Count
        );
        this.mappings = new FakeRepository<OrderStatusMapping>(
            website.Mappings,
            row => new OrderStatusMapping
            {
                ErpOrderStatus = row.ErpOrderStatus,
                AllowCancellation = row.AllowCancellation,
                IsDefault = row.IsDefault,
            },
            (from, to) => throw new NotSupportedException("Nobody changes mappings."),
            () => { },
            this.Count
        );
        this.definitions = new FakeRepository<JobDefinition>(
            website.Definitions,
            row => row,
            (from, to) => { },
            this.Count, // the parameters come with a statement of their own
            this.Count
        );
        this.runs = new FakeRepository<IntegrationJob>(
            website.Runs,
            row => row,
            (from, to) => { },
            () => { },
            this.Count
        );
    }

    /// <summary>Statuses of the objects in this session, in the database or not.</summary>
    public IEnumerable<string> TrackedStatuses =>
        this.placed.Tracked.Select(row => row.Status).Concat(this.reported.Tracked.Select(row => row.Status));

    public IRepository<T> GetRepository<T>()
        where T : class =>
        new object[] { this.placed, this.reported, this.mappings, this.definitions, this.runs }
            .OfType<IRepository<T>>()
            .Single();

    public T GetTypedRepository<T>()
        where T : class => throw new NotSupportedException();

    public void Save()
    {
        this.website.OnSave();
        this.website.Events.Add("Save");
        this.isSaved = true;
        if (!this.isInTransaction)
        {
            this.Write();
        }
    }

    public void BeginTransaction()
    {
        this.website.OnBegin();
        this.website.Events.Add("Begin");
        this.isInTransaction = true;
    }

    public void CommitTransaction()
    {
        this.website.OnCommit();
        this.website.Events.Add("Commit");
        this.isInTransaction = false;
        if (this.isSaved)
        {
            this.Write();
        }
    }

    public void RollbackTransaction()
    {
        this.website.Events.Add("Rollback");
        this.isInTransaction = false;
    }

    private void Write()
    {
        this.placed.Write();
        this.reported.Write();
        this.runs.Write();
    }

    private void Count() => this.website.Statements++;
}
