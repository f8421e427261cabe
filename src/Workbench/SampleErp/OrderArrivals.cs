namespace Workbench.SampleErp;

internal sealed record OrderArrivals(int Finds, int Reads, int Cancels, int Polls)
{
    public OrderArrivals With(Operation operation) =>
        operation switch
        {
            Operation.Find => this with { Finds = Finds + 1 },
            Operation.Read => this with { Reads = Reads + 1 },
            Operation.Cancel => this with { Cancels = Cancels + 1 },
            Operation.Poll => this with { Polls = Polls + 1 },
            _ => this,
        };
}
