using Workbench.Web.Data;
using Workbench.Web.Markup;

namespace Workbench.Web.Pages;

/// <summary>A tab of a job definition that can be edited.</summary>
internal interface IDefinitionTab
{
    Html Show(JobDocument job, View view);

    /// <summary>Puts what the form says into the document.</summary>
    /// <returns>Why it cannot; null when it did.</returns>
    string? Save(PageContext context, JobDocument job);
}
