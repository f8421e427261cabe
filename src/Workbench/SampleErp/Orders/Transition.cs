namespace Workbench.SampleErp.Orders;

/// <summary>A step of the state machine: from any of some statuses to one.</summary>
internal sealed record Transition(string To, params string[] From);
