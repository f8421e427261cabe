namespace Insite.Core.Interfaces.Dependency;

/// <summary>Marks a service that is made for each use. Whether it extends another marker is not known.</summary>
public interface ITransientLifetime { }
