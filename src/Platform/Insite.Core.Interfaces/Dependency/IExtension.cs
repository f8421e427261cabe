namespace Insite.Core.Interfaces.Dependency;

/// <summary>Marks a class that replaces or extends one of the platform.</summary>
public interface IExtension { }
