using System;

namespace Insite.Core.Interfaces.Dependency;

/// <summary>
/// The name under which the website finds a class. Use it as <c>[DependencyName("...")]</c> only: whether the real
/// type's name ends in Attribute is not known.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class DependencyName : Attribute
{
    public DependencyName(string name)
    {
        Name = name;
    }

    internal string Name { get; }
}
