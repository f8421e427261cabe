namespace Insite.Common.Dependencies;

/// <summary>The website's services. Here null, as in the integration service, until a local host sets it.</summary>
public static class DependencyLocator
{
    public static IDependencyLocator Current { get; internal set; }
}
