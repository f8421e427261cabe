using System;
using System.Runtime.CompilerServices;

namespace Insite.Core.SystemSetting.Groups;

/// <summary>
/// A group of settings; each is a virtual property that calls <see cref="GetValue{T}" />. That the class is abstract
/// and the method protected is implied: callers that obey both also compile if they are not.
/// </summary>
public abstract class BaseSettingsGroup
{
    /// <summary>Gives the stored value of a setting, or null. Local: the platform reads its settings table.</summary>
    internal Func<string, object> ValueSource { get; set; }

    protected T GetValue<T>(T defaultValue, [CallerMemberName] string settingName = null) =>
        ValueSource?.Invoke(settingName) is T value ? value : defaultValue;
}
