namespace Insite.Core.Interfaces.Data;

/// <summary>
/// A session with the website's database. Whether <see cref="Save" /> and the transaction methods return anything
/// is not known: they are void here, so that no caller can use a result.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>The return type is implied by its use. The constraint is ours: entities are classes.</summary>
    IRepository<T> GetRepository<T>()
        where T : class;

    /// <summary>Gives the repository interface it is asked for; implied by its use. The constraint is ours.</summary>
    T GetTypedRepository<T>()
        where T : class;

    void Save();

    void BeginTransaction();

    void CommitTransaction();

    void RollbackTransaction();
}
