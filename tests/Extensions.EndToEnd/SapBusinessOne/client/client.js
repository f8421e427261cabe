// Lets somebody else's client of the Service Layer do what the adapter does. Arguments: host, web number, another one.
const assert = require('node:assert');
const ServiceLayer = require('b1-service-layer');

const [host, free, drawn] = process.argv.slice(2);

async function keyOf(layer, web) {
  const found = await layer.find(`Orders?$filter=NumAtCard eq '${web}'&$select=DocEntry,NumAtCard`);
  assert.deepStrictEqual(found.map(order => order.NumAtCard), [web]);
  return found[0].DocEntry;
}

async function run() {
  const layer = new ServiceLayer();
  await assert.rejects(layer.createSession({ host, company: 'SBODEMOUS', username: 'shop', password: 'wrong' }));
  await layer.createSession({ host, company: 'SBODEMOUS', username: 'shop', password: 'shop-secret' });

  const all = await layer.find('Orders?$select=NumAtCard');
  assert.ok(all.length > 2, 'the orders are on several pages');

  const key = await keyOf(layer, free);
  const open = await layer.get(`Orders(${key})`);
  assert.strictEqual(open.CancelStatus, 'csNo');
  assert.strictEqual(open.DocumentLines[0].RemainingOpenQuantity, open.DocumentLines[0].Quantity);
  assert.strictEqual(await layer.post(`Orders(${key})/Cancel`, {}), '');
  const cancelled = await layer.get(`Orders(${key})`);
  assert.deepStrictEqual([cancelled.CancelStatus, cancelled.Cancelled], ['csYes', 'tYES']);

  const refused = await layer.post(`Orders(${await keyOf(layer, drawn)})/Cancel`, {});
  assert.match(refused.message.error.message, /cannot cancel/);
  const gone = await layer.get('Orders(1)');
  assert.strictEqual(gone.message.error.code, '-2028');

  await layer.post('Logout', {});
  const late = await layer.get(`Orders(${key})`);
  assert.strictEqual(String(late.message.error.code), '301');
}

run().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
