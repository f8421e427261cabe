namespace s4;

// Names, types and lengths of S/4HANA's sales order; of its fields those that matter to a cancellation.
entity SalesOrders {
  key SalesOrder                    : String(10);
      PurchaseOrderByCustomer       : String(35);
      SoldToParty                   : String(10);
      OverallSDProcessStatus        : String(1) default 'A';
      OverallSDDocumentRejectionSts : String(1) default 'A';
      OverallTotalDeliveryStatus    : String(1) default 'A';
      OverallOrdReltdBillgStatus    : String(1) default '';
      TotalBlockStatus              : String(1) default '';
      SalesDocApprovalStatus        : String(1) default '';
      LastChangeDateTime            : Timestamp;
      Items                         : Composition of many SalesOrderItems
                                        on Items.SalesOrder = SalesOrder;
}

entity SalesOrderItems {
  key SalesOrder                : String(10);
  key SalesOrderItem            : String(6);
      Material                  : String(40);
      RequestedQuantity         : Decimal(15, 3);
      SalesDocumentRjcnReason   : String(2) default '';
      DeliveryStatus            : String(1) default 'A';
      OrderRelatedBillingStatus : String(1) default '';
}

// Who has an order open, as SAP's lock entries: no reader of the order sees it.
entity LockEntries {
  key SalesOrder : String(10);
      UserName   : String(12);
}

// What a test makes the ERP do with an order: ignore a rejection, want a version, or warn.
entity Quirks {
  key SalesOrder : String(10);
  key Name       : String(20);
}
