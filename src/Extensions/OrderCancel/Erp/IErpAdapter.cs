#nullable enable
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Extensions.OrderCancel.Erp.Http;

// In a source file, because it must be there in a partner's project too: the kit proves adapters by the real protocol.
[assembly: InternalsVisibleTo("Extensions.AdapterKit")]

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// Makes the bridge to one kind of ERP. A class with a public parameterless constructor in Extensions.dll, or in an
    /// assembly that references it, is found by its <see cref="Name"/>.
    /// </summary>
    public interface IErpAdapter
    {
        /// <summary>The name that an admin writes into parameter <c>ErpAdapter</c>; compared without regard to case.</summary>
        string Name { get; }

        /// <summary>The parameters that this adapter understands besides the module's own.</summary>
        IReadOnlyList<JobParameter> Parameters { get; }

        /// <summary>What the adapter promises about the ERP under these options.</summary>
        /// <exception cref="ErpFaultException">An option has a value that cannot be used.</exception>
        ErpTraits GetTraits(JobOptions options);

        /// <summary>Makes the bridge for one run. Sends nothing yet.</summary>
        /// <exception cref="ErpFaultException">An option or a field of the connection cannot be used.</exception>
        IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http);
    }
}
