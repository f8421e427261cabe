#!/usr/bin/env bash
# Guess:   in a path of Newtonsoft.Json, lines[?(@.shipped>0)] finds a shipped line whether its quantity is a number or a
#          text, and otherwise finds nothing; lines[*] over a single line that is no list finds it or raises an error.
# Reality: a quantity that is a text ("3.0000", or empty) raises FormatException, which is no JsonException; true counts as
#          greater than 0; a number never equals its text; a whole number above 2^53 equals its rounded neighbour when the
#          filter is written with a point; and [*] over an object finds nothing, without an error.
# Version: Newtonsoft.Json 12.0.3 and 13.0.4 alike, on .NET 10.
# Matters: each "finds nothing" reads as "nothing was shipped", and the equal neighbour is another order's key.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >show.cs <<'CS'
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

string Select(string json, string path)
{
    try
    {
        return string.Join(", ", JToken.Parse(json).SelectTokens(path).Select(token => token.ToString(Formatting.None)));
    }
    catch (Exception e)
    {
        return e.GetType().Name;
    }
}

foreach (
    (string json, string path) in new[]
    {
        ("{\"lines\":[{\"shipped\":3}]}", "lines[?(@.shipped>0)]"),
        ("{\"lines\":[{\"shipped\":\"3.0000\"}]}", "lines[?(@.shipped>0)]"),
        ("{\"lines\":[{\"shipped\":\"\"}]}", "lines[?(@.shipped>0)]"),
        ("{\"lines\":[{\"shipped\":true}]}", "lines[?(@.shipped>0)]"),
        ("{\"lines\":[{\"shipped\":3}]}", "lines[?(@.shipped=='3')]"),
        ("{\"orders\":[{\"key\":9007199254740993}]}", "orders[?(@.key==9007199254740992.0)]"),
        ("{\"lines\":[{\"shipped\":3}]}", "lines[*].shipped"),
        ("{\"lines\":{\"shipped\":3}}", "lines[*].shipped"),
    }
)
{
    Console.WriteLine($"{json} {path}: [{Select(json, path)}]");
}
CS

for version in 12.0.3 13.0.4; do
  sed "1i #:package Newtonsoft.Json@$version" show.cs >"show-$version.cs"
  dotnet run "show-$version.cs" >"seen-$version"
  echo "Newtonsoft.Json $version"
  cat "seen-$version"
  diff "seen-$version" - <<'SEEN'
{"lines":[{"shipped":3}]} lines[?(@.shipped>0)]: [{"shipped":3}]
{"lines":[{"shipped":"3.0000"}]} lines[?(@.shipped>0)]: [FormatException]
{"lines":[{"shipped":""}]} lines[?(@.shipped>0)]: [FormatException]
{"lines":[{"shipped":true}]} lines[?(@.shipped>0)]: [{"shipped":true}]
{"lines":[{"shipped":3}]} lines[?(@.shipped=='3')]: []
{"orders":[{"key":9007199254740993}]} orders[?(@.key==9007199254740992.0)]: [{"key":9007199254740993}]
{"lines":[{"shipped":3}]} lines[*].shipped: [3]
{"lines":{"shipped":3}} lines[*].shipped: []
SEEN
done
echo "As found."
