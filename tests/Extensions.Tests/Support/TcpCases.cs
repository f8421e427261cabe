namespace Extensions.Tests.Support;

/// <summary>
/// The cases of a test class. All of them start with the first that is asked for, side by side: each spends its time
/// waiting.
/// </summary>
internal sealed class TcpCases
{
    private static readonly SemaphoreSlim Lanes = new(32);
    private static readonly Lazy<Task> WarmUp = new(() => new TcpCase("healthy", _ => { }).RunAsync());

    private readonly Lazy<IReadOnlyDictionary<string, Task<TcpVerdict>>> runs;

    public TcpCases(IEnumerable<TcpCase> cases)
    {
        TcpCase[] all = cases.ToArray();
        this.Names = all.Select(one => one.Name).ToArray();
        this.runs = new(() => all.ToDictionary(one => one.Name, StartAsync));
    }

    public IReadOnlyList<string> Names { get; }

    public IEnumerable<object[]> Rows => this.Names.Select(name => new object[] { name });

    public Task<TcpVerdict> VerdictOfAsync(string name) => this.runs.Value[name];

    private static async Task<TcpVerdict> StartAsync(TcpCase one)
    {
        await WarmUp.Value;
        await Lanes.WaitAsync();
        try
        {
            return await one.RunAsync();
        }
        finally
        {
            Lanes.Release();
        }
    }
}
