// Serves the sales orders on a port of 127.0.0.1 that the system gives, tells it on the standard output, and ends with the
// standard input, so that it never outlives whoever started it. Usage: serve.js [PORT]
const cds = require("@sap/cds");
const express = require("express");

process.stdin.resume().on("end", () => process.exit(0));

async function main() {
  await cds.plugins;
  const app = express();
  const listen = app.listen.bind(app);
  app.listen = (port) => listen(port, "127.0.0.1");
  cds.once("served", async () => {
    const tables = await cds.db.run("SELECT name FROM sqlite_master WHERE name = 'sales_SalesOrders'");
    if (tables.length === 0) {
      await cds.deploy("*").to(cds.db);
    }
  });
  const server = await cds.server({ port: Number(process.argv[2] ?? 0), app });
  server.once("listening", () => {
    cds.emit("listening", { server, url: `http://127.0.0.1:${server.address().port}` });
    console.log("Listening on port", server.address().port);
  });
}

main();
