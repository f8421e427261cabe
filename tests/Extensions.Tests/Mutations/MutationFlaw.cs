namespace Extensions.Tests.Mutations;

/// <summary>What a run must not do, the worst first.</summary>
internal enum MutationFlaw
{
    None = 0,

    /// <summary>The job succeeded, and the order is not cancelled or something of it was shipped.</summary>
    Green,

    /// <summary>A request went out that the true answers forbid.</summary>
    Forbidden,

    /// <summary>The module failed on what it was told, or took longer than it may.</summary>
    Unhandled,
}
