namespace Insite.Common.Logging;

/// <summary>
/// The website's own log. Its one method, <c>For(object)</c>, is left out, because the type that it returns is not
/// known by name.
/// </summary>
public static class LogHelper { }
