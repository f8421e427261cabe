using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>Half of the longest wait, always.</summary>
internal sealed class FixedJitter : IJitter
{
    public double Value { get; set; } = 0.5;

    public double Next() => this.Value;
}
