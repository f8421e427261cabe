namespace sales;

using {managed} from '@sap/cds/common';

entity SalesOrders : managed {
  key SalesOrder              : String(10);
      PurchaseOrderByCustomer : String(35);
      SoldToParty             : String(10);
      OverallStatus           : String(20) default 'OPEN';
      DeliveryBlockReason     : String(2) default '';
      CancellationReason      : String(30);
      Items                   : Composition of many SalesOrderItems
                                  on Items.Order = $self;
}

entity SalesOrderItems : managed {
  key Order                  : Association to SalesOrders;
  key SalesOrderItem         : String(6);
      Material               : String(40);
      RequestedQuantity      : Decimal(13, 3);
      DeliveredQuantity      : Decimal(13, 3) default 0;
      BilledQuantity         : Decimal(13, 3) default 0;
      SalesDocumentRjcnReason : String(2) default '';
}

// Who has an order open for a change, as SAP's lock entries: no reader of the order sees it.
entity LockEntries {
  key SalesOrder : String(10);
      UserName   : String(12);
}
