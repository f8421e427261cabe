#!/usr/bin/env bash
# An If-Match that an OData server has not written itself.
#
# Guess:   An entity tag is opaque (RFC 9110, 8.8.3). One that is not the entity's own does not match: 412, or whatever the
#          server's author makes of "does not match".
# Reality: Microsoft.AspNetCore.OData reads the tag as a list of its own property values, before any code of the author's. A
#          valid tag of another form (of a proxy, of the server's older version, or "1") is an unhandled exception: HTTP 500.
#          Its own tag of an older state is read and compared, and * is taken for any.
# Version: Microsoft.AspNetCore.OData 9.5.0 on .NET 10.
# Matters: a 500 after a request to cancel is no refusal, so the order is read back and never asked again blindly;
#          an adapter must not take 500 for "nothing was done" where it expects 409 or 412 for a stale version.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > app.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.AspNetCore.OData" Version="9.5.0" />
  </ItemGroup>
</Project>
P
cat > app.cs <<'P'
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.OData.ModelBuilder;

var model = new ODataConventionModelBuilder();
model.EntitySet<Order>("Orders");
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers().AddOData(options => options.AddRouteComponents("odata", model.GetEdmModel()));
var app = builder.Build();
app.MapControllers();
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

var read = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("odata/Orders(1)"));
var own = read.RootElement.GetProperty("@odata.etag").GetString()!;
Orders.All[0].Version = 2;
foreach (var (what, tag) in new[] { ("own, older", own), ("any", "*"), ("another form", "W/\"abc\""), ("a number", "\"1\"") })
{
    var request = new HttpRequestMessage(HttpMethod.Delete, "odata/Orders(1)");
    request.Headers.TryAddWithoutValidation("If-Match", tag);
    var answer = await client.SendAsync(request);
    Console.WriteLine($"{what}: HTTP {(int)answer.StatusCode}");
}

public class Order
{
    [Key] public int Id { get; set; }
    [ConcurrencyCheck] public int Version { get; set; }
}

static class Orders
{
    public static readonly Order[] All = [new() { Id = 1, Version = 1 }];
}

public class OrdersController : ODataController
{
    [EnableQuery] public IActionResult Get(int key) => Ok(Orders.All.Single(order => order.Id == key));

    public IActionResult Delete(int key, ODataQueryOptions<Order> options) =>
        options.IfMatch.ApplyTo(Orders.All.AsQueryable()).Cast<Order>().Any() ? NoContent() : StatusCode(412);
}
P
dotnet build -v q --nologo -o out > build.log 2>&1 || { cat build.log; exit 1; }
seen=$(dotnet out/app.dll)
echo "Microsoft.AspNetCore.OData 9.5.0"
echo "$seen"
expected='own, older: HTTP 412
any: HTTP 204
another form: HTTP 500
a number: HTTP 500'
[ "$seen" = "$expected" ] || { echo "That has changed."; exit 1; }
