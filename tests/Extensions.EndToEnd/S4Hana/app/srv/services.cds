using s4 from '../db/s4';

annotate s4.SalesOrders with {
  LastChangeDateTime @odata.etag;
};

// V2, as the release of 2020 has it: some fields of later ones are missing.
@requires: 'shop'
service API_SALES_ORDER_SRV @(path: '/odata/v4/API_SALES_ORDER_SRV') {
  entity A_SalesOrder     as
    projection on s4.SalesOrders {
      *,
      Items as to_Item
    }
    excluding {
      Items,
      TotalBlockStatus,
      OverallOrdReltdBillgStatus
    };

  entity A_SalesOrderItem as projection on s4.SalesOrderItems;
}

@requires: 'shop'
service SalesOrderA2X @(path: '/sap/opu/odata4/sap/api_salesorder/srvd_a2x/sap/salesorder/0001') {
  entity SalesOrder     as
    projection on s4.SalesOrders {
      *,
      Items as _Item
    }
    excluding {
      Items
    };

  entity SalesOrderItem as projection on s4.SalesOrderItems;
}

// Whoever works in the ERP.
@requires: 'clerk'
service Clerk @(path: '/odata/v4/clerk') {
  entity Orders as projection on s4.SalesOrders;
  entity Items  as projection on s4.SalesOrderItems;
  entity Locks  as projection on s4.LockEntries;
  entity Quirks as projection on s4.Quirks;
}
