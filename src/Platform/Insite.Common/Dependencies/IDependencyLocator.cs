namespace Insite.Common.Dependencies;

/// <summary>Finds a service of the website.</summary>
public interface IDependencyLocator
{
    T GetInstance<T>();
}
