namespace Extensions.EndToEnd.RealErp;

/// <summary>Something that happens to an order, and how the jobs about it have to end.</summary>
/// <param name="Name">Unique; the docs page lists it.</param>
/// <param name="Outcomes">The outcomes of its jobs in order, joined by "then".</param>
/// <param name="Writes">How many requests to change an order the ERP gets.</param>
/// <param name="PlayAsync">Runs the jobs.</param>
internal sealed record ErpCase<TStage>(string Name, string Outcomes, int Writes, Func<TStage, Task> PlayAsync)
    where TStage : ErpStage
{
    /// <summary>One plain run.</summary>
    public ErpCase(string name, string order, string outcome, int writes, params string[] parameters)
        : this(name, outcome, writes, stage => stage.RunAsync(order, parameters)) { }
}
