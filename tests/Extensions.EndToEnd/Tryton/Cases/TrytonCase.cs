namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>Something that happens to an order, and how the jobs about it have to end.</summary>
/// <param name="Name">Unique; the docs page lists it.</param>
/// <param name="Outcomes">The outcomes of its jobs in order, joined by "then".</param>
/// <param name="Writes">How many requests to change a sale the ERP gets.</param>
/// <param name="PlayAsync">Runs the jobs.</param>
internal sealed record TrytonCase(string Name, string Outcomes, int Writes, Func<TrytonStage, Task> PlayAsync)
{
    /// <summary>One plain run.</summary>
    public TrytonCase(string name, string order, string outcome, int writes, params string[] parameters)
        : this(name, outcome, writes, stage => stage.RunAsync(order, parameters)) { }
}
