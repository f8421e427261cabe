using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;
using Workbench.Web.Data;

namespace Workbench.Web.Website;

/// <summary>
/// A session with the website's database: tracks what it loaded, and writes what was changed of it when it saves; in a
/// transaction, when that is committed.
/// </summary>
internal sealed class WebsiteUnitOfWork(Database database) : IUnitOfWork
{
    private readonly WebsiteTable<CustomerOrder> customerOrders = WebsiteTables.CustomerOrders(database);
    private readonly WebsiteTable<OrderHistory> orderHistory = WebsiteTables.OrderHistory(database);
    private readonly WebsiteTable<OrderStatusMapping> mappings = WebsiteTables.OrderStatusMappings(database);
    private bool isInTransaction;
    private bool isSaved;

    /// <exception cref="NotSupportedException">The workbench has no such table.</exception>
    public IRepository<T> GetRepository<T>()
        where T : class =>
        new object[] { customerOrders, orderHistory, mappings }
            .OfType<IRepository<T>>()
            .SingleOrDefault()
        ?? throw new NotSupportedException($"The workbench has no table for {typeof(T).Name}.");

    public T GetTypedRepository<T>()
        where T : class => throw new NotSupportedException("The workbench has no typed repositories.");

    public void Save()
    {
        isSaved = true;
        if (!isInTransaction)
        {
            Write();
        }
    }

    public void BeginTransaction() => isInTransaction = true;

    public void CommitTransaction()
    {
        isInTransaction = false;
        if (isSaved)
        {
            Write();
        }
    }

    public void RollbackTransaction()
    {
        isInTransaction = false;
        isSaved = false;
    }

    private void Write() =>
        database.InTransaction(() =>
        {
            customerOrders.Write();
            orderHistory.Write();
        });
}
