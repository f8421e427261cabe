namespace Workbench.Web.Data;

/// <summary>The tables. The sample ERP keeps its own two, <c>orders</c> and <c>cancellations</c>, in the same file.</summary>
internal static class Schema
{
    public const string Text = """
        CREATE TABLE IF NOT EXISTS customer_order (
          orderNumber TEXT PRIMARY KEY, erpOrderNumber TEXT NOT NULL, customerNumber TEXT NOT NULL,
          customerPo TEXT NOT NULL, status TEXT NOT NULL, orderDate INTEGER NOT NULL, canAddToCart INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS order_history (
          id INTEGER PRIMARY KEY, webOrderNumber TEXT NOT NULL, erpOrderNumber TEXT NOT NULL,
          customerNumber TEXT NOT NULL, status TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS order_line (
          orderNumber TEXT NOT NULL, line INTEGER NOT NULL, productNumber TEXT NOT NULL, description TEXT NOT NULL,
          quantity INTEGER NOT NULL, unitPrice INTEGER NOT NULL, PRIMARY KEY (orderNumber, line));
        CREATE TABLE IF NOT EXISTS order_status_mapping (
          id TEXT PRIMARY KEY, erpOrderStatus TEXT NOT NULL UNIQUE COLLATE NOCASE, displayName TEXT NOT NULL,
          isDefault INTEGER NOT NULL, allowRma INTEGER NOT NULL, allowCancellation INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS system_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS integration_connection (
          id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, typeName TEXT NOT NULL, url TEXT NOT NULL,
          logOn TEXT NOT NULL, password TEXT NOT NULL, dataSource TEXT NOT NULL, client TEXT NOT NULL,
          systemNumber TEXT NOT NULL, gatewayHost TEXT NOT NULL, gatewayService TEXT NOT NULL,
          messageServerHost TEXT NOT NULL, messageServerService TEXT NOT NULL, appServerHost TEXT NOT NULL,
          debuggingEnabled INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS job_definition (
          id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, document TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS integration_job (
          jobNumber INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, definitionId TEXT NOT NULL,
          definitionName TEXT NOT NULL, orderNumber TEXT NOT NULL, status TEXT NOT NULL, isPreview INTEGER NOT NULL,
          startedBy TEXT NOT NULL, dueOn INTEGER NOT NULL, queuedOn INTEGER NOT NULL, startedOn INTEGER,
          endedOn INTEGER, retryCounter INTEGER NOT NULL, initialData TEXT NOT NULL, resultData TEXT NOT NULL,
          outcome TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS integration_job_parameter (
          jobNumber INTEGER NOT NULL, sequence INTEGER NOT NULL, stepSequence INTEGER, name TEXT NOT NULL,
          value TEXT NOT NULL, PRIMARY KEY (jobNumber, sequence));
        CREATE TABLE IF NOT EXISTS integration_job_log (
          jobNumber INTEGER NOT NULL, sequence INTEGER NOT NULL, attempt INTEGER NOT NULL, typeName TEXT NOT NULL,
          loggedOn INTEGER NOT NULL, message TEXT NOT NULL, PRIMARY KEY (jobNumber, sequence));
        CREATE TABLE IF NOT EXISTS run_event (
          id INTEGER PRIMARY KEY, jobNumber INTEGER NOT NULL, attempt INTEGER NOT NULL, sequence INTEGER NOT NULL,
          kind TEXT NOT NULL, startedOn INTEGER NOT NULL, duration INTEGER NOT NULL, label TEXT NOT NULL,
          detail TEXT NOT NULL, isFault INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS run_event_job ON run_event (jobNumber);
        CREATE TABLE IF NOT EXISTS exchange (
          id INTEGER PRIMARY KEY, jobNumber INTEGER NOT NULL, attempt INTEGER NOT NULL, startedOn INTEGER NOT NULL,
          duration INTEGER NOT NULL, method TEXT NOT NULL, url TEXT NOT NULL, requestHeaders TEXT NOT NULL,
          requestBody TEXT NOT NULL, status INTEGER, responseHeaders TEXT NOT NULL, responseBody TEXT NOT NULL,
          failure TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS exchange_job ON exchange (jobNumber);
        CREATE TABLE IF NOT EXISTS email (
          id INTEGER PRIMARY KEY, jobNumber INTEGER NOT NULL, sentOn INTEGER NOT NULL, address TEXT NOT NULL,
          subject TEXT NOT NULL, body TEXT NOT NULL);
        """;
}
