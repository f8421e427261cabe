// The rules of rejecting an item, by the facts of the adapter's page. OData, ETags, sign-in and errors are CAP's own.
const cds = require("@sap/cds");

let lastChange = 0;

// Each change has a later time, also two within one millisecond.
const now = () => {
  lastChange = Math.max(Date.now(), lastChange + 1);
  return new Date(lastChange).toISOString();
};

const db = () => cds.entities("s4");

// The order's codes follow its items, and its version each change.
async function settle(order) {
  const items = await SELECT.from(db().SalesOrderItems).where({ SalesOrder: order });
  const rejected = items.filter((item) => item.SalesDocumentRjcnReason).length;
  const of = (done) => (done === 0 ? "A" : done === items.length ? "C" : "B");
  const delivered = items.filter((item) => item.DeliveryStatus === "C").length;
  const begun = items.some((item) => item.DeliveryStatus === "B");
  const billed = items.filter((item) => item.OrderRelatedBillingStatus === "C").length;
  await UPDATE(db().SalesOrders)
    .where({ SalesOrder: order })
    .with({
      OverallSDDocumentRejectionSts: of(rejected),
      OverallTotalDeliveryStatus: begun ? "B" : of(delivered),
      OverallOrdReltdBillgStatus: billed === 0 ? "" : of(billed),
      OverallSDProcessStatus: of(Math.max(rejected, delivered)),
      LastChangeDateTime: now(),
    });
}

const refuse = (req, status, code, message) => req.reject({ status, code, message });

const hasQuirk = (order, name) => SELECT.one.from(db().Quirks).where({ SalesOrder: order, Name: name });

// An item's version is the order's: CAP knows versions of an entity's own alone.
async function mustBeCurrent(req, order) {
  const sent = req.headers["if-match"];
  if (!sent) {
    refuse(req, 428, "428", "The request requires an If-Match header.");
  }

  const { LastChangeDateTime: version } = await SELECT.one.from(db().SalesOrders).where({ SalesOrder: order });
  if (sent !== `W/"${version}"`) {
    refuse(req, 412, "412", "The order has been changed since it was read.");
  }
}

async function mustBeRejectable(req, order, number) {
  const lock = await SELECT.one.from(db().LockEntries).where({ SalesOrder: order });
  if (lock) {
    const status = (await hasQuirk(order, "locked423")) ? 423 : 400;
    refuse(req, status, "V1/042", `SD document ${order} is currently being processed by user ${lock.UserName}.`);
  }

  const { SalesDocApprovalStatus: approval } = await SELECT.one.from(db().SalesOrders).where({ SalesOrder: order });
  if (approval === "A") {
    refuse(req, 400, "V2/474", `Document ${order} is in approval and cannot be changed.`);
  }

  const item = await SELECT.one.from(db().SalesOrderItems).where({ SalesOrder: order, SalesOrderItem: number });
  if (!item) {
    refuse(req, 404, "/IWBEP/CM_MGW_RT/020", `Item ${number} of order ${order} not found.`);
  }

  if (item.DeliveryStatus === "C") {
    refuse(req, 400, "V1/331", `Item ${number} was delivered and cannot be rejected.`);
  }
}

function rejecting(service, entity, wantsVersion) {
  service.on("UPDATE", entity, async (req, next) => {
    const { SalesOrder: order, SalesOrderItem: number } = req.params.at(-1);
    if (wantsVersion || (await hasQuirk(order, "wantsVersion"))) {
      await mustBeCurrent(req, order);
    }

    await mustBeRejectable(req, order, number);
    if (await hasQuirk(order, "warns")) {
      req.http?.res.set("sap-message", JSON.stringify({ code: "V1/555", message: "Credit limit exceeded", severity: "warning" }));
    }

    if (await hasQuirk(order, "ignores")) {
      return req.data;
    }

    const result = await next();
    await settle(order);
    return result;
  });
}

class V2 extends cds.ApplicationService {
  init() {
    rejecting(this, "A_SalesOrderItem", false);
    return super.init();
  }
}

class V4 extends cds.ApplicationService {
  init() {
    rejecting(this, "SalesOrderItem", true);
    return super.init();
  }
}

class Clerk extends cds.ApplicationService {
  init() {
    this.before("CREATE", "Orders", (req) => {
      req.data.LastChangeDateTime = now();
    });
    this.before("UPDATE", "Orders", (req) => {
      req.data.LastChangeDateTime = now();
    });
    this.after(["UPDATE", "CREATE", "DELETE"], "Items", (_, req) =>
      settle(req.params.at(-1)?.SalesOrder ?? req.data.SalesOrder),
    );
    return super.init();
  }
}

module.exports = { API_SALES_ORDER_SRV: V2, SalesOrderA2X: V4, Clerk };
