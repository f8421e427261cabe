using Extensions.OrderCancel.Run;

namespace Extensions.AdapterKit.Running;

/// <summary>Half of every wait.</summary>
internal sealed class KitJitter : IJitter
{
    public double Next() => 0.5;
}
