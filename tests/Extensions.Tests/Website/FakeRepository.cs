using Insite.Core.Interfaces.Data;

namespace Extensions.Tests.Website;

/// <summary>The rows of one entity: copies of what is committed, tracked or not.</summary>
internal sealed class FakeRepository<T> : IRepository<T>
    where T : class
{
    private readonly List<T> stored;
    private readonly Func<T, T> copy;
    private readonly Action<T, T> write;
    private readonly Action onLoad;
    private readonly Action onStatement;
    private readonly List<T> inserted = new();
    private readonly Dictionary<T, T> tracked = new();

    /// <param name="stored">What is committed.</param>
    /// <param name="copy">A row of the session's own.</param>
    /// <param name="write">Writes what the session changed.</param>
    /// <param name="onLoad">Called when rows are loaded that may be changed.</param>
    /// <param name="onStatement">Called for each statement.</param>
    public FakeRepository(List<T> stored, Func<T, T> copy, Action<T, T> write, Action onLoad, Action onStatement)
    {
        this.onStatement = onStatement;
        this.stored = stored;
        this.copy = copy;
        this.write = write;
        this.onLoad = onLoad;
    }

    public IEnumerable<T> Tracked => this.tracked.Values;

    public IQueryable<T> GetTable() =>
        new SqlLikeQuery<T>(() =>
        {
            this.onStatement();
            this.onLoad();
            return this.stored.Select(this.Track).ToList();
        });

    public IQueryable<T> GetTableAsNoTracking() =>
        new SqlLikeQuery<T>(() =>
        {
            this.onStatement();
            return this.stored.Select(this.copy).ToList();
        });

    public T Get(Guid id) => throw new NotSupportedException();

    public T GetByNaturalKey(params object[] values) => throw new NotSupportedException();

    public void Insert(T entity) => this.inserted.Add(entity);

    public void Write()
    {
        foreach (KeyValuePair<T, T> pair in this.tracked)
        {
            this.write(pair.Value, pair.Key);
        }

        this.stored.AddRange(this.inserted);
        this.inserted.Clear();
    }

    private T Track(T row)
    {
        if (!this.tracked.TryGetValue(row, out T? copied))
        {
            copied = this.copy(row);
            this.tracked.Add(row, copied);
        }

        return copied;
    }
}
