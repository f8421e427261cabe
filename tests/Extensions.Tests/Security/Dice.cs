namespace Extensions.Tests.Security;

/// <summary>SplitMix64: the same numbers from the same seed on every runtime.</summary>
internal sealed class Dice
{
    private ulong state;

    public Dice(long seed)
    {
        this.Seed = seed;
        this.state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);
    }

    public long Seed { get; }

    /// <summary>From 0 (included) to the bound (excluded).</summary>
    public int Below(int bound) => (int)(this.Next() % (ulong)bound);

    public int Between(int low, int high) => low + this.Below(high - low + 1);

    public bool OneIn(int n) => this.Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[this.Below(choices.Count)];

    private ulong Next()
    {
        unchecked
        {
            this.state += 0x9E3779B97F4A7C15UL;
            ulong z = this.state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
