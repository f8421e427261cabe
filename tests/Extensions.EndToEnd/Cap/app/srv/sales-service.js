// The business rules, shaped like those of SAP's sales order. OData, ETags, sign-in and errors are CAP's own.
const cds = require("@sap/cds");

module.exports = class SalesService extends cds.ApplicationService {
  init() {
    const { SalesOrders, SalesOrderItems } = this.entities;
    const { LockEntries } = cds.entities("sales");

    const refuse = (req, code, message) => req.reject({ status: 400, code, message });
    const keyOf = (req) => req.params[0].SalesOrder ?? req.params[0];
    const read = async (order) => ({
      ...(await SELECT.one.from(SalesOrders).where({ SalesOrder: order })),
      Items: await SELECT.from(SalesOrderItems).where({ Order_SalesOrder: order }),
    });
    const set = (order, change) => UPDATE(SalesOrders).where({ SalesOrder: order }).with(change);
    const setItems = (order, change) => UPDATE(SalesOrderItems).where({ Order_SalesOrder: order }).with(change);

    // The header's status and ETag follow the items, as in SAP.
    const settle = async (order) => {
      const { Items, OverallStatus } = await read(order);
      if (OverallStatus === "CANCELLED") return set(order, { OverallStatus });
      const live = Items.filter((item) => !item.SalesDocumentRjcnReason);
      const all = (name) => live.every((item) => Number(item[name]) >= Number(item.RequestedQuantity));
      const any = (name) => Items.some((item) => Number(item[name]) > 0);
      let status = OverallStatus;
      if (live.length === 0) status = "CANCELLED";
      else if (any("BilledQuantity")) status = "INVOICED";
      else if (any("DeliveredQuantity")) status = all("DeliveredQuantity") ? "SHIPPED" : "PARTLY SHIPPED";
      else if (live.length < Items.length) status = "PARTLY CANCELLED";
      return set(order, { OverallStatus: status });
    };

    const mustBeFree = async (req, order) => {
      const lock = await SELECT.one.from(LockEntries).where({ SalesOrder: order });
      if (lock) {
        refuse(req, "V1/042", `SD document ${order} is currently being processed by user ${lock.UserName}.`);
      }
    };

    this.before(["CREATE"], SalesOrders, (req) => {
      if (req.data.DeliveryBlockReason) req.data.OverallStatus = "BLOCKED";
    });

    this.before("UPDATE", SalesOrders, async (req) => {
      await mustBeFree(req, keyOf(req));
      if ("DeliveryBlockReason" in req.data) {
        req.data.OverallStatus = req.data.DeliveryBlockReason ? "BLOCKED" : "OPEN";
      }
    });

    // Rejecting an item, as VA02 does by its reason for rejection.
    const mustBeRejectable = async (req, order, number) => {
      await mustBeFree(req, order);
      const item = await SELECT.one.from(SalesOrderItems).where({ Order_SalesOrder: order, SalesOrderItem: number });
      if (Number(item?.DeliveredQuantity) > 0) {
        refuse(req, "V1/331", `Item ${number} was delivered and cannot be rejected.`);
      }
    };

    this.before("UPDATE", SalesOrderItems, async (req) => {
      const { Order_SalesOrder: order, SalesOrderItem: number } = req.params.at(-1);
      await (req.data.SalesDocumentRjcnReason ? mustBeRejectable(req, order, number) : mustBeFree(req, order));
    });
    this.on("rejectItem", async (req) => {
      const { item: number, reason } = req.data;
      await mustBeRejectable(req, keyOf(req), number);
      await UPDATE(SalesOrderItems)
        .where({ Order_SalesOrder: keyOf(req), SalesOrderItem: number })
        .with({ SalesDocumentRjcnReason: reason });
      await settle(keyOf(req));
    });
    this.after("UPDATE", SalesOrderItems, (_, req) => settle(req.params.at(-1).Order_SalesOrder));

    this.on("cancelOrder", async (req) => {
      const order = keyOf(req);
      await mustBeFree(req, order);
      const { OverallStatus, Items } = await read(order);
      if (Items.some((item) => Number(item.DeliveredQuantity) > 0 || Number(item.BilledQuantity) > 0)) {
        refuse(req, "V1/331", `Order ${order} has subsequent documents and cannot be cancelled.`);
      }
      if (!["OPEN", "BLOCKED", "IN DELIVERY"].includes(OverallStatus)) {
        refuse(req, "V1/555", `Order ${order} is ${OverallStatus} and cannot be cancelled.`);
      }
      await setItems(order, { SalesDocumentRjcnReason: "50" });
      await set(order, { OverallStatus: "CANCELLED", CancellationReason: req.data.reason });
    });

    // The warehouse does not look at the sales order's state: a delivery that was created is shipped.
    this.on("createDelivery", (req) => set(keyOf(req), { OverallStatus: "IN DELIVERY" }));

    this.on("postGoodsIssue", async (req) => {
      const { item, quantity } = req.data;
      await UPDATE(SalesOrderItems)
        .where({ Order_SalesOrder: keyOf(req), SalesOrderItem: item })
        .with({ DeliveredQuantity: quantity });
      await settle(keyOf(req));
    });

    this.on("postBilling", async (req) => {
      for (const item of (await read(keyOf(req))).Items) {
        await UPDATE(SalesOrderItems)
          .where({ Order_SalesOrder: keyOf(req), SalesOrderItem: item.SalesOrderItem })
          .with({ BilledQuantity: item.RequestedQuantity });
      }
      await settle(keyOf(req));
    });

    this.on("setStatus", (req) => set(keyOf(req), { OverallStatus: req.data.status }));
    this.on("openForChange", (req) => INSERT.into(LockEntries).entries({ SalesOrder: keyOf(req), UserName: "JSMITH" }));
    this.on("undoCancellation", async (req) => {
      await setItems(keyOf(req), { SalesDocumentRjcnReason: "" });
      await set(keyOf(req), { OverallStatus: "OPEN", CancellationReason: null });
    });

    return super.init();
  }
};
