using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Security;

internal sealed class SteadyJitter : IJitter
{
    public double Next() => 0.5;
}
