using Extensions.OrderCancel.Protocol;

namespace Extensions.Tests.Mutations;

/// <summary>How a run went.</summary>
internal sealed class MutationTrace
{
    public List<MutationExchange> Exchanges { get; } = new();

    /// <summary>Null when the run threw.</summary>
    public CancelOutcome? Outcome { get; set; }

    /// <summary>Requests that change something.</summary>
    public int Writes { get; set; }

    public bool IsGreen => this.Outcome?.IsSuccess == true;

    public MutationFlaw Flaw { get; set; }

    /// <summary>What is wrong; empty for nothing.</summary>
    public string Complaint { get; set; } = string.Empty;

    /// <summary>Both documents of each answer that was changed, where the run is told.</summary>
    public List<string> Story { get; } = new();

    public bool EndedAs(MutationTrace other) =>
        this.Outcome?.Kind == other.Outcome?.Kind && this.Writes == other.Writes;

    public void Complain(MutationFlaw flaw, string complaint)
    {
        if (this.Flaw == MutationFlaw.None)
        {
            this.Flaw = flaw;
            this.Complaint = complaint;
        }
    }
}
