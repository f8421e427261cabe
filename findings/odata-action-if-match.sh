#!/usr/bin/env bash
# If-Match with an action that is bound to an entity.
#
# Guess:   ODataQueryOptions.IfMatch is the request's If-Match in every method of a controller: in Patch and Delete it is.
# Reality: In the method of a bound action it is null, whatever the request has. A check that is written as in Delete lets
#          each stale request pass, and nothing tells.
# Version: Microsoft.AspNetCore.OData 9.5.0 on .NET 10.
# Matters: a server that cancels by a bound action may take an If-Match and not look at it. The order is read back in any
#          case; a version protects only where a stale one has been seen to be refused.
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
model.EntitySet<Order>("Orders").EntityType.Action("Cancel");
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
foreach (var (method, url) in new[] { (HttpMethod.Delete, "odata/Orders(1)"), (HttpMethod.Post, "odata/Orders(1)/Cancel") })
{
    var request = new HttpRequestMessage(method, url) { Content = new ByteArrayContent([]) };
    request.Headers.TryAddWithoutValidation("If-Match", own);
    var answer = await client.SendAsync(request);
    Console.WriteLine($"{method} {url}: IfMatch is {await answer.Content.ReadAsStringAsync()}");
}

public class Order
{
    [Key] public int Id { get; set; }
    [ConcurrencyCheck] public int Version { get; set; }
}

public class OrdersController : ODataController
{
    [EnableQuery] public IActionResult Get(int key) => Ok(new Order { Id = key, Version = 1 });

    public IActionResult Delete(int key, ODataQueryOptions<Order> options) => Told(options);

    [HttpPost] public IActionResult Cancel(int key, ODataQueryOptions<Order> options) => Told(options);

    private ContentResult Told(ODataQueryOptions<Order> options) => Content(options.IfMatch is null ? "null" : "there");
}
P
dotnet build -v q --nologo -o out > build.log 2>&1 || { cat build.log; exit 1; }
seen=$(dotnet out/app.dll)
echo "Microsoft.AspNetCore.OData 9.5.0"
echo "$seen"
expected='DELETE odata/Orders(1): IfMatch is there
POST odata/Orders(1)/Cancel: IfMatch is null'
[ "$seen" = "$expected" ] || { echo "That has changed."; exit 1; }
