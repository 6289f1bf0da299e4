namespace ElastiCache.Model.Verification;

/// <summary>A hash slot on its way from one node to another, as one of both sees it.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="IsLeaving">Whether the node gives it away; else it takes it over.</param>
/// <param name="Other">The id of the other node.</param>
internal sealed record MovingSlot(int Slot, bool IsLeaving, string Other);
