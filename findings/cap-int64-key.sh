#!/usr/bin/env bash
# Guess:   an OData server sends Edm.Int64 as a text when the client asks for IEEE754Compatible=true, and the exact digits
#          otherwise, so that the key that a list tells is the key of the order.
# Reality: SAP CAP on SQLite stores 9007199254740993 and tells 9007199254740992, as a number, with and without
#          IEEE754Compatible=true, as a member and as /$value. A filter for the true number still finds the row, which then
#          shows the other number.
# Version: @sap/cds 9.9.3, @cap-js/sqlite 2.4.2, express 4.21.2.
# Matters: a key above 2^53 that is read from such a list names another order. Only the comparison of what was asked for
#          with what came back shows it.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @sap/cds@9.9.3 @cap-js/sqlite@2.4.2 express@4.21.2

cat >shop.cds <<'CDS'
@path: '/shop'
service Shop {
  entity Orders { key ID : Integer; number : Integer64; }
}
CDS
cat >show.cjs <<'JS'
const cds = require('@sap/cds');
(async () => {
  const model = cds.model = cds.compile.for.nodejs(await cds.load(['shop.cds']));
  cds.env.requires.db = { kind: 'sqlite', impl: '@cap-js/sqlite', credentials: { url: ':memory:' } };
  cds.env.requires.auth = { kind: 'mocked' };
  const db = await cds.connect.to('db');
  await cds.deploy(model, { quiet: true }).to(db);
  await db.run("INSERT INTO Shop_Orders (ID, number) VALUES (1, 9007199254740993)");
  const stored = await db.run('SELECT CAST(number AS TEXT) AS number FROM Shop_Orders');
  const app = cds.app = require('express')();
  await cds.serve('all').in(app);
  const server = app.listen(0);
  const get = async (path, accept) => {
    const answer = await fetch(`http://127.0.0.1:${server.address().port}/shop/${path}`, { headers: { accept } });
    console.log(`${path} (${accept}): ${answer.status} ${(await answer.text()).replace(/"@odata.context":"[^"]*",/, '')}`);
  };
  console.log(`@sap/cds ${cds.version}; stored: ${stored[0].number}`);
  await get('Orders(1)', 'application/json');
  await get('Orders(1)', 'application/json;IEEE754Compatible=true');
  await get('Orders(1)/number/$value', 'text/plain');
  await get('Orders?$filter=number%20eq%209007199254740993', 'application/json');
  process.exit();
})();
JS
CDS_LOG_LEVELS_CDS=silent node show.cjs 2>/dev/null | grep -E '^(@sap/cds |Orders)' | tee seen

diff seen - <<'SEEN'
@sap/cds 9.9.3; stored: 9007199254740993
Orders(1) (application/json): 200 {"ID":1,"number":9007199254740992}
Orders(1) (application/json;IEEE754Compatible=true): 200 {"ID":1,"number":9007199254740992}
Orders(1)/number/$value (text/plain): 200 9007199254740992
Orders?$filter=number%20eq%209007199254740993 (application/json): 200 {"value":[{"ID":1,"number":9007199254740992}]}
SEEN
echo "As found."
