using Insite.Core.Interfaces.Data;
using Workbench.Web.Data;

namespace Workbench.Web.Website;

/// <summary>The website's database as extensions get it, on the workbench's file.</summary>
internal sealed class WebsiteDatabase(Database database) : IUnitOfWorkFactory
{
    public IUnitOfWork GetUnitOfWork() => new WebsiteUnitOfWork(database);
}
