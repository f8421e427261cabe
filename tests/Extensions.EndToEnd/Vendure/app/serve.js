// Serves a Vendure shop on a port of 127.0.0.1 that the system gives, tells it on the standard output, and ends with the
// standard input, so that it never outlives whoever started it. Usage: serve.js [PORT]
process.env.VENDURE_DISABLE_TELEMETRY = "true";

const fs = require("node:fs");
const { flushCompileCache } = require("node:module");
const path = require("node:path");
const { bootstrap, DefaultLogger, dummyPaymentHandler, LanguageCode, LogLevel } = require("@vendure/core");
const { stock } = require("./stock");

process.stdin.resume().on("end", () => process.exit(0));

const file = path.join(__dirname, "shop.sqlite");

// Whole or not at all, so that whoever reads the file never sees half of it.
function save(database) {
  fs.writeFileSync(`${file}.new`, database);
  fs.renameSync(`${file}.new`, file);
}

const config = {
  apiOptions: { port: Number(process.argv[2] ?? 0), hostname: "127.0.0.1", adminApiPath: "admin-api", shopApiPath: "shop-api" },
  authOptions: {
    tokenMethod: ["bearer"],
    superadminCredentials: { identifier: "clerk", password: "clerk-secret" },
    cookieOptions: { secret: "of-no-use-with-bearer-tokens" },
  },
  dbConnectionOptions: { type: "sqljs", location: file, autoSave: true, autoSaveCallback: save, synchronize: true },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  customFields: { Order: [{ name: "webReference", type: "string", label: [{ languageCode: LanguageCode.en, value: "Web order" }] }] },
  logger: new DefaultLogger({ level: LogLevel.Warn, timestamp: false }),
};

async function main() {
  const isNew = !fs.existsSync(file);
  const app = await bootstrap(config);
  const port = app.getHttpServer().address().port;
  if (isNew) {
    await stock(`http://127.0.0.1:${port}/admin-api`);
  }
  console.log("Listening on port", port);
  // Whoever ends it by force loses what it would have kept for the next start.
  flushCompileCache?.();
}

main();
