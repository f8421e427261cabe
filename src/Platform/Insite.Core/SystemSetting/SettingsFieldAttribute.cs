using System;

namespace Insite.Core.SystemSetting;

/// <summary>How the Admin Console shows one setting.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class SettingsFieldAttribute : Attribute
{
    public string DisplayName { get; set; }

    public string Description { get; set; }

    /// <summary>One value for all websites.</summary>
    public bool IsGlobal { get; set; }
}
