#!/usr/bin/env bash
# Guess:   an order's ETag covers its items, which it is composed of: a request with If-Match and the ETag of the order as it was
#          read is refused (412) when an item has been delivered since.
# Reality: SAP CAP takes the ETag from the order's own element. A PATCH of an item through the order leaves the order's ETag
#          as it was, and the bound action with the old ETag is carried out. Only a PATCH of the order itself makes the ETag
#          stale.
# Version: @sap/cds 9.9.3, @cap-js/sqlite 2.4.2, express 4.21.2.
# Matters: If-Match on the order does not keep a cancellation from meeting a delivery that came after the read. What was
#          shipped has to be read again after the request.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @sap/cds@9.9.3 @cap-js/sqlite@2.4.2 express@4.21.2

cat >shop.cds <<'CDS'
using {managed} from '@sap/cds/common';
entity db.Orders : managed { key ID : Integer; note : String; items : Composition of many db.Items on items.up = $self; }
entity db.Items  : managed { key ID : Integer; up : Association to db.Orders; delivered : Integer default 0; }
annotate db.Orders with { modifiedAt @odata.etag; };
@path: '/shop'
service Shop {
  entity Orders as projection on db.Orders actions { action cancel(); };
  entity Items as projection on db.Items;
}
CDS
cat >show.cjs <<'JS'
const cds = require('@sap/cds');
const pause = () => new Promise((done) => setTimeout(done, 50)); // the ETag is a time
(async () => {
  const csn = await cds.load(['shop.cds']);
  cds.model = cds.compile.for.nodejs(csn);
  cds.env.requires.db = { kind: 'sqlite', impl: '@cap-js/sqlite', credentials: { url: ':memory:' } };
  cds.env.requires.auth = { kind: 'mocked' };
  const db = await cds.connect.to('db');
  await cds.deploy(csn, { quiet: true }).to(db);
  const app = cds.app = require('express')();
  await cds.serve('all').in(app).with((srv) => srv.on('cancel', () => {}));
  const server = app.listen(0);
  const send = async (method, path, body, headers) => {
    const url = `http://127.0.0.1:${server.address().port}/shop/${path}`;
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, etag: answer.headers.get('etag'), text: await answer.text() };
  };
  const etag = async () => (await send('GET', 'Orders(1)')).etag;
  await send('POST', 'Orders', { ID: 1, items: [{ ID: 10 }] });
  const read = await etag();
  console.log(`@sap/cds ${cds.version}; the order has an ETag: ${read !== null}`);
  await pause();
  const item = await send('PATCH', 'Orders(1)/items(10)', { delivered: 5 });
  const told = JSON.parse((await send('GET', 'Orders(1)/items(10)')).text).delivered;
  console.log(`PATCH of the item: ${item.status}, delivered: ${told}, the order's ETag is the same: ${(await etag()) === read}`);
  const late = await send('POST', 'Orders(1)/Shop.cancel', {}, { 'if-match': read });
  console.log(`action with the ETag from before the delivery: ${late.status}`);
  await pause();
  const header = await send('PATCH', 'Orders(1)', { note: 'x' }, { 'if-match': read });
  console.log(`PATCH of the order: ${header.status}, its ETag is the same: ${(await etag()) === read}`);
  const stale = await send('POST', 'Orders(1)/Shop.cancel', {}, { 'if-match': read });
  console.log(`action with the ETag from before that: ${stale.status}`);
  const none = await send('POST', 'Orders(1)/Shop.cancel', {});
  console.log(`action without If-Match: ${none.status}`);
  process.exit();
})();
JS
CDS_LOG_LEVELS_CDS=silent node show.cjs 2>/dev/null | grep -E '^(@sap/cds |PATCH|action)' | tee seen

diff seen - <<'SEEN'
@sap/cds 9.9.3; the order has an ETag: true
PATCH of the item: 200, delivered: 5, the order's ETag is the same: true
action with the ETag from before the delivery: 204
PATCH of the order: 200, its ETag is the same: false
action with the ETag from before that: 412
action without If-Match: 428
SEEN
echo "As found."
