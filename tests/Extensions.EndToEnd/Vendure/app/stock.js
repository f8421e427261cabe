// Fills a new shop through its own API: what it sells, how that is paid and sent, and who may do what.
let address;
let token;

async function ask(query, variables) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) {
    throw new Error(errors[0].message);
  }
  token ??= answer.headers.get("vendure-auth-token");
  return data;
}

const inEnglish = (name, more) => [{ languageCode: "en", name, description: "", ...more }];
const argument = (name, value) => ({ name, value: String(value) });

async function settings() {
  const { createZone, createCountry, createTaxCategory } = await ask(
    `mutation ($country: CreateCountryInput!) {
      createCountry(input: $country) { id }
      createZone(input: { name: "Home" }) { id }
      createTaxCategory(input: { name: "Standard", isDefault: true }) { id }
    }`,
    { country: { code: "US", enabled: true, translations: inEnglish("United States", { description: undefined }) } },
  );
  await ask(
    `mutation ($zone: ID!, $country: ID!, $category: ID!) {
      addMembersToZone(zoneId: $zone, memberIds: [$country]) { id }
      createTaxRate(input: { name: "None", enabled: true, value: 0, zoneId: $zone, categoryId: $category }) { id }
      updateChannel(input: { id: "1", defaultTaxZoneId: $zone, defaultShippingZoneId: $zone }) { __typename }
    }`,
    { zone: createZone.id, country: createCountry.id, category: createTaxCategory.id },
  );
}

async function product(name) {
  const { createProduct } = await ask(`mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }`, {
    input: { enabled: true, translations: inEnglish(name, { slug: name }) },
  });
  await ask(`mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }`, {
    input: [
      { productId: createProduct.id, sku: name, price: 1000, trackInventory: "FALSE", translations: [{ languageCode: "en", name }] },
    ],
  });
}

const payment = (code, settles) =>
  ask(`mutation ($input: CreatePaymentMethodInput!) { createPaymentMethod(input: $input) { id } }`, {
    input: {
      code,
      enabled: true,
      handler: { code: "dummy-payment-handler", arguments: [argument("automaticSettle", settles)] },
      translations: inEnglish(code),
    },
  });

async function user(name, permissions) {
  const { createRole } = await ask(`mutation ($input: CreateRoleInput!) { createRole(input: $input) { id } }`, {
    input: { code: name, description: name, permissions },
  });
  await ask(`mutation ($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }`, {
    input: { firstName: name, lastName: name, emailAddress: name, password: `${name}-secret`, roleIds: [createRole.id] },
  });
}

exports.stock = async (url) => {
  address = url;
  await ask(`mutation { login(username: "clerk", password: "clerk-secret") { __typename } }`);
  await settings();
  await product("A-1");
  await product("B-2");
  await payment("on-account", false);
  await payment("card", true);
  await ask(`mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }`, {
    input: {
      code: "carrier",
      fulfillmentHandler: "manual-fulfillment",
      checker: { code: "default-shipping-eligibility-checker", arguments: [argument("orderMinimum", 0)] },
      calculator: {
        code: "default-shipping-calculator",
        arguments: [argument("rate", 500), argument("includesTax", "auto"), argument("taxRate", 0)],
      },
      translations: inEnglish("Carrier"),
    },
  });
  await user("shop", ["ReadOrder", "UpdateOrder"]);
  await user("viewer", ["ReadOrder"]);
  await user("visitor", ["ReadCatalog"]);
};
