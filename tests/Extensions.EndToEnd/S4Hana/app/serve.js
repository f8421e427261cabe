// Serves the sales orders on a port of 127.0.0.1 that the system gives, tells it on the standard output, and ends with the
// standard input, so that it never outlives whoever started it. Usage: serve.js [PORT]
const cds = require("@sap/cds");
const express = require("express");
const { randomUUID } = require("node:crypto");

const services = ["/odata/v2/API_SALES_ORDER_SRV", "/sap/opu/odata4/sap/api_salesorder"];
const tokens = new Map();

process.stdin.resume().on("end", () => process.exit(0));

// SAP's gateway: a change wants a token, which counts only beside the session's cookie that came with it.
function guard(req, res, next) {
  const sent = req.headers["x-csrf-token"];
  if (!services.some((service) => req.path.startsWith(service))) {
    return next();
  }

  if (req.method === "GET" || req.method === "HEAD") {
    if (sent?.toLowerCase() === "fetch") {
      const [token, session] = [randomUUID(), randomUUID()];
      tokens.set(token, `SAP_SESSIONID_S4H_100=${session}`);
      res.set("x-csrf-token", token);
      res.set("Set-Cookie", [`${tokens.get(token)}; path=/; HttpOnly`, "sap-usercontext=sap-client=100; path=/"]);
    }

    return next();
  }

  const cookies = (req.headers.cookie ?? "").split("; ");
  if (tokens.has(sent) && cookies.includes(tokens.get(sent))) {
    return next();
  }

  return res.set("x-csrf-token", "Required").status(403).type("text/plain").send("CSRF token validation failed");
}

// All sessions end, as when the system is started again.
function endSessions(req, res) {
  tokens.clear();
  res.sendStatus(204);
}

async function main() {
  await cds.plugins;
  const app = express();
  app.use(guard);
  app.delete("/sessions", endSessions);
  const listen = app.listen.bind(app);
  app.listen = (port) => listen(port, "127.0.0.1");
  cds.once("served", async () => {
    const tables = await cds.db.run("SELECT name FROM sqlite_master WHERE name = 's4_SalesOrders'");
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
