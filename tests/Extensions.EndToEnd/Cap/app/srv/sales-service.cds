using sales from '../db/sales';

annotate sales.SalesOrders with {
  modifiedAt @odata.etag;
};

annotate sales.SalesOrderItems with {
  modifiedAt @odata.etag;
};

@requires: 'shop'
service SalesService @(path: '/odata/v4/sales') {
  entity SalesOrders     as projection on sales.SalesOrders
    actions {
      action cancelOrder(reason: String);
      action rejectItem(item: String, reason: String(2));
      @requires: 'clerk'
      action createDelivery();
      @requires: 'clerk'
      action postGoodsIssue(item: String, quantity: Decimal(13, 3));
      @requires: 'clerk'
      action postBilling();
      @requires: 'clerk'
      action setStatus(status: String);
      @requires: 'clerk'
      action openForChange();
      @requires: 'clerk'
      action undoCancellation();
    };

  entity SalesOrderItems as projection on sales.SalesOrderItems;
}
