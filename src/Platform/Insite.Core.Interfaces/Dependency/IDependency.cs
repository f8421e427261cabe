namespace Insite.Core.Interfaces.Dependency;

/// <summary>
/// Marks a service that the website registers by itself. That it is an interface is implied by its name.
/// </summary>
public interface IDependency { }
