#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Docs.Guide;

// docs/write-an-adapter.md shows what stands between the marks, and tests run it.
// <guide>
public sealed class GlobexAdapter : IErpAdapter
{
    private static readonly JobParameter Warehouse = new JobParameter(
        "Warehouse",
        "MAIN",
        "The warehouse whose orders are cancelled."
    );

    public string Name => "Globex";

    public IReadOnlyList<JobParameter> Parameters => new[] { Warehouse };

    public ErpTraits GetTraits(JobOptions options) => new ErpTraits { ReadsAreConsistent = true };

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
        new GlobexOrders(http, options.Text(Warehouse));
}
// </guide>
