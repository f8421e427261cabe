using System;
using System.Linq;

namespace Insite.Core.Interfaces.Data;

/// <summary>The rows of one entity. The return types are implied by their use; the constraint is ours.</summary>
public interface IRepository<T>
    where T : class
{
    IQueryable<T> GetTable();

    IQueryable<T> GetTableAsNoTracking();

    /// <summary>The type of the id is implied: callers pass a Guid, which suits wider parameter types too.</summary>
    T Get(Guid id);

    T GetByNaturalKey(params object[] values);

    /// <summary>Whether it returns anything is not known: void, so that no caller can use a result.</summary>
    void Insert(T entity);
}
