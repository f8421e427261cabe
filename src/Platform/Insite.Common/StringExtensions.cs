namespace System;

/// <summary>Lives in <c>System</c>, so it is in scope everywhere: never define extensions of the same names.</summary>
public static class StringExtensions
{
    public static bool EqualsIgnoreCase(this string value, string other) =>
        string.Equals(value, other, StringComparison.OrdinalIgnoreCase);

    public static bool IsBlank(this string value) => string.IsNullOrWhiteSpace(value);

    public static bool IsNotBlank(this string value) => !value.IsBlank();
}
