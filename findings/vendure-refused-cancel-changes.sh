#!/usr/bin/env bash
# Guess:   a cancellation that Vendure answers with an error type (OrderStateTransitionError) has changed nothing: the error is
#          the ERP's own no, and asking again later is safe.
# Reality: an order in the state Modifying stays in that state, as the error says, but the same request has taken the quantity
#          of every line to 0. An order that nobody cancelled has nothing left to ship.
# Version: @vendure/core 3.7.3, sql.js 1.13.0.
# Matters: a typed error is no proof that nothing was done. Such an order must not be asked at all, and where that answer
#          comes, its lines have to be looked at.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @vendure/core@3.7.3 sql.js@1.13.0

cat >show.cjs <<'JS'
process.env.VENDURE_DISABLE_TELEMETRY = 'true';
const { bootstrap, dummyPaymentHandler, DefaultLogger, LogLevel } = require('@vendure/core');
const en = (name, more) => [{ languageCode: 'en', name, description: '', ...more }];
let url, token;
const ask = async (query, variables) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  token ??= answer.headers.get('vendure-auth-token');
  return data;
};
const make = async (what, input) => (await ask(`mutation($i:C${what.slice(1)}Input!){r:${what}(input:$i){id}}`, { i: input })).r.id;
const told = '__typename ...on ErrorResult{errorCode message}';
const move = (id, state) => ask(`mutation($id:ID!,$s:String!){r:transitionOrderToState(id:$id,state:$s){${told}}}`, { id, s: state });
const look = async (id) =>
  (await ask('query($id:ID!){order(id:$id){state lines{quantity}}}', { id })).order;

async function shop() {
  await ask('mutation{login(username:"clerk",password:"clerk-secret"){__typename}}');
  const country = await make('createCountry', { code: 'US', enabled: true, translations: [{ languageCode: 'en', name: 'US' }] });
  const zone = await make('createZone', { name: 'Home', memberIds: [country] });
  const category = await make('createTaxCategory', { name: 'Standard', isDefault: true });
  await make('createTaxRate', { name: 'None', enabled: true, value: 0, zoneId: zone, categoryId: category });
  await ask('mutation($z:ID!){updateChannel(input:{id:"1",defaultTaxZoneId:$z,defaultShippingZoneId:$z}){__typename}}', { z: zone });
  const product = await make('createProduct', { enabled: true, translations: en('A', { slug: 'a' }) });
  await ask('mutation($i:[CreateProductVariantInput!]!){createProductVariants(input:$i){id}}', {
    i: [{ productId: product, sku: 'A', price: 1000, trackInventory: 'FALSE', translations: [{ languageCode: 'en', name: 'A' }] }],
  });
  return make('createShippingMethod', {
    code: 'carrier', fulfillmentHandler: 'manual-fulfillment', translations: en('Carrier'),
    checker: { code: 'default-shipping-eligibility-checker', arguments: [{ name: 'orderMinimum', value: '0' }] },
    calculator: { code: 'default-shipping-calculator', arguments: [
      { name: 'rate', value: '0' }, { name: 'includesTax', value: 'auto' }, { name: 'taxRate', value: '0' }] },
  });
}

async function paid(shipping) {
  const id = (await ask('mutation{r:createDraftOrder{id}}')).r.id;
  const all = await ask(`mutation($id:ID!,$s:ID!){
    a:addItemToDraftOrder(orderId:$id,input:{productVariantId:1,quantity:2}){${told}}
    b:setCustomerForDraftOrder(orderId:$id,input:{emailAddress:"a@shop.example",firstName:"A",lastName:"B"}){${told}}
    c:setDraftOrderShippingAddress(orderId:$id,input:{streetLine1:"1",countryCode:"US"}){__typename}
    d:setDraftOrderShippingMethod(orderId:$id,shippingMethodId:$s){${told}} }`, { id, s: shipping });
  const first = await move(id, 'ArrangingPayment');
  const last = await ask(`mutation($i:ManualPaymentInput!){r:addManualPaymentToOrder(input:$i){${told}}}`, {
    i: { orderId: id, method: 'cash', transactionId: '1', metadata: {} },
  });
  for (const one of [...Object.values(all), first.r, last.r]) {
    if (one.__typename !== 'Order') throw new Error(JSON.stringify(one));
  }
  return id;
}

(async () => {
  const app = await bootstrap({
    apiOptions: { port: 0, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: { tokenMethod: ['bearer'], superadminCredentials: { identifier: 'clerk', password: 'clerk-secret' }, cookieOptions: { secret: 'x' } },
    dbConnectionOptions: { type: 'sqljs', synchronize: true },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    logger: new DefaultLogger({ level: LogLevel.Error, timestamp: false }),
  });
  url = `http://127.0.0.1:${app.getHttpServer().address().port}/admin-api`;
  const id = await paid(await shop());
  await move(id, 'Modifying');
  const show = (order) => `${order.state}, quantities ${order.lines.map((line) => line.quantity)}`;
  console.log(`@vendure/core ${require('@vendure/core/package.json').version}`);
  console.log(`before: ${show(await look(id))}`);
  const answer = await ask(`mutation($id:ID!){r:cancelOrder(input:{orderId:$id,cancelShipping:true}){${told}}}`, { id });
  console.log(`cancelOrder: ${answer.r.errorCode}`);
  console.log(`after: ${show(await look(id))}`);
  process.exit(0);
})().catch((e) => { console.error(e); process.exit(1); });
JS
node --no-warnings show.cjs | tee shown
diff - shown <<'SEEN'
@vendure/core 3.7.3
before: Modifying, quantities 2
cancelOrder: ORDER_STATE_TRANSITION_ERROR
after: Modifying, quantities 0
SEEN
echo "As found."
