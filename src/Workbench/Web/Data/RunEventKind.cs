namespace Workbench.Web.Data;

/// <summary>What can happen in one attempt of a run.</summary>
internal enum RunEventKind
{
    Preprocess,
    Find,
    Read,
    Cancel,
    Poll,
    Exchange,
    Wait,
    Outcome,
    Postprocess,
}
