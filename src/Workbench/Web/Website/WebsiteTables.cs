using System.Globalization;
using Insite.Data.Entities;
using Workbench.Web.Data;

namespace Workbench.Web.Website;

/// <summary>How the entities that the module uses are stored.</summary>
internal static class WebsiteTables
{
    public static WebsiteTable<CustomerOrder> CustomerOrders(Database database) =>
        new(
            () =>
                database.Query(
                    "SELECT * FROM customer_order",
                    row =>
                        (
                            row.Text("orderNumber"),
                            new CustomerOrder
                            {
                                OrderNumber = row.Text("orderNumber"),
                                ErpOrderNumber = row.Text("erpOrderNumber"),
                                CustomerNumber = row.Text("customerNumber"),
                                Status = row.Text("status"),
                            }
                        )
                ),
            order => order.Status,
            (key, status) =>
                database.Execute(
                    "UPDATE customer_order SET status = $status WHERE orderNumber = $key",
                    ("$status", status),
                    ("$key", key)
                )
        );

    public static WebsiteTable<OrderHistory> OrderHistory(Database database) =>
        new(
            () =>
                database.Query(
                    "SELECT * FROM order_history",
                    row =>
                        (
                            row.Long("id").ToString(CultureInfo.InvariantCulture),
                            new OrderHistory
                            {
                                WebOrderNumber = row.Text("webOrderNumber"),
                                ErpOrderNumber = row.Text("erpOrderNumber"),
                                CustomerNumber = row.Text("customerNumber"),
                                Status = row.Text("status"),
                            }
                        )
                ),
            order => order.Status,
            (key, status) =>
                database.Execute(
                    "UPDATE order_history SET status = $status WHERE id = $key",
                    ("$status", status),
                    ("$key", long.Parse(key, CultureInfo.InvariantCulture))
                )
        );

    public static WebsiteTable<OrderStatusMapping> OrderStatusMappings(Database database) =>
        new(
            () =>
                [
                    .. new StatusMappings(database)
                        .All()
                        .Select(row =>
                            (
                                row.ErpOrderStatus,
                                new OrderStatusMapping
                                {
                                    ErpOrderStatus = row.ErpOrderStatus,
                                    DisplayName = row.DisplayName,
                                    IsDefault = row.IsDefault,
                                    AllowRma = row.AllowRma,
                                    AllowCancellation = row.AllowCancellation,
                                }
                            )
                        ),
                ],
            _ => "",
            (_, _) => throw new NotSupportedException("Extensions change no mappings on the workbench.")
        );
}
