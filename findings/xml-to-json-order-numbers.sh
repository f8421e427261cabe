#!/usr/bin/env bash
# Guess:   an XML-to-JSON converter leaves the text of an element alone, or at worst drops the leading zeros of "0001750".
# Reality: fast-xml-parser by default, and xml-js with nativeType, read each text that JavaScript takes for a number: an
#          order number 12E5 becomes 1200000 and 0x1A becomes 26. fast-xml-parser leaves a number alone that a double
#          would round; xml-js rounds it. xml2js, and xml-js without nativeType, leave every text as it is.
# Version: fast-xml-parser 4.5.3, xml-js 1.6.11, xml2js 0.6.2.
# Matters: gateways put such a converter before a SOAP ERP. The order number that comes back is then another one than was
#          asked for, and comparing numbers "as numbers" would not mend it: 12E5 and 1200000 may be two orders.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent fast-xml-parser@4.5.3 xml-js@1.6.11 xml2js@0.6.2

cat >show.cjs <<'JS'
const xml = '<order><a>0001750</a><b>12E5</b><c>0x1A</c><d>12345678901234567890</d></order>';
const version = name => `${name} ${require(name + '/package.json').version}`;
const { XMLParser } = require('fast-xml-parser');
const flat = order => Object.fromEntries(Object.entries(order).map(([k, v]) => [k, v._text]));
const xmlJs = options => flat(JSON.parse(require('xml-js').xml2json(xml, { compact: true, ...options })).order);
console.log(version('fast-xml-parser'), JSON.stringify(new XMLParser().parse(xml).order));
console.log(version('xml-js'), JSON.stringify(xmlJs({})));
console.log(version('xml-js'), 'nativeType', JSON.stringify(xmlJs({ nativeType: true })));
require('xml2js').parseString(xml, { explicitArray: false }, (_, read) =>
  console.log(version('xml2js'), JSON.stringify(read.order)));
JS
node show.cjs | tee seen

diff seen - <<'SEEN'
fast-xml-parser 4.5.3 {"a":1750,"b":1200000,"c":26,"d":"12345678901234567890"}
xml-js 1.6.11 {"a":"0001750","b":"12E5","c":"0x1A","d":"12345678901234567890"}
xml-js 1.6.11 nativeType {"a":1750,"b":1200000,"c":26,"d":12345678901234567000}
xml2js 0.6.2 {"a":"0001750","b":"12E5","c":"0x1A","d":"12345678901234567890"}
SEEN
echo "As found."
