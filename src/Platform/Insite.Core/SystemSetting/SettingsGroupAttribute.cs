using System;

namespace Insite.Core.SystemSetting;

/// <summary>
/// Where the Admin Console shows a group of settings. In which of <c>Insite.Core.SystemSetting</c> and
/// <c>Insite.Core.SystemSetting.Groups</c> the types live is implied only: import both.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class SettingsGroupAttribute : Attribute
{
    public string PrimaryGroupName { get; set; }

    public string Label { get; set; }
}
