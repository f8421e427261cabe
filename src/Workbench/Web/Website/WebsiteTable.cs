using Insite.Core.Interfaces.Data;

namespace Workbench.Web.Website;

/// <summary>The rows of one entity. Extensions may read all of them and change the status of what they track.</summary>
internal sealed class WebsiteTable<T>(
    Func<IReadOnlyList<(string Key, T Entity)>> load,
    Func<T, string> status,
    Action<string, string> write
) : IRepository<T>
    where T : class
{
    private readonly Dictionary<string, (T Entity, string Loaded)> tracked = new(StringComparer.Ordinal);

    public IQueryable<T> GetTable() => new WebsiteQuery<T>(() => load().Select(row => Track(row.Key, row.Entity)));

    public IQueryable<T> GetTableAsNoTracking() => new WebsiteQuery<T>(() => load().Select(row => row.Entity));

    public T Get(Guid id) => throw new NotSupportedException("The workbench's rows have no Guid.");

    public T GetByNaturalKey(params object[] values) =>
        load().FirstOrDefault(row => row.Key == (string)values[0]).Entity;

    public void Insert(T entity) => throw new NotSupportedException("Extensions insert nothing on the workbench.");

    /// <summary>Writes the statuses that were changed since they were loaded.</summary>
    public void Write()
    {
        foreach (var (key, row) in tracked.Where(row => status(row.Value.Entity) != row.Value.Loaded).ToList())
        {
            write(key, status(row.Entity));
            tracked[key] = (row.Entity, status(row.Entity));
        }
    }

    private T Track(string key, T entity)
    {
        if (!tracked.TryGetValue(key, out var row))
        {
            tracked[key] = row = (entity, status(entity));
        }

        return row.Entity;
    }
}
