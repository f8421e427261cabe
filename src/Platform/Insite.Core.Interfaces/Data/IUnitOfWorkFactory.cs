namespace Insite.Core.Interfaces.Data;

/// <summary>Gives access to the website's database.</summary>
public interface IUnitOfWorkFactory
{
    /// <summary>The return type is implied by its use.</summary>
    IUnitOfWork GetUnitOfWork();
}
