namespace Workbench.Reconcile;

/// <summary>Order numbers that cannot be used; the message names where, why and what to do.</summary>
internal sealed class OrderNumberFileException(string message) : Exception(message);
