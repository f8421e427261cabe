namespace Insite.Core.Interfaces.Dependency;

/// <summary>Marks a service of which there is one. Whether it extends another marker is not known.</summary>
public interface ISingletonLifetime { }
