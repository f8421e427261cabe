#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler make properties that are set once, which .NET Framework does not know.</summary>
internal static class IsExternalInit { }
#endif
