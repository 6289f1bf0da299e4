namespace ElastiCache.Model.Facts;

/// <summary>One thing that a <see cref="Purpose"/> decides, and why. Whoever sets the property decides otherwise.</summary>
/// <param name="Property">
/// The property of the construct, <c>SnapshotRetention</c> say; an engine parameter such as <c>Parameters[timeout]</c>; or
/// an alarm such as <c>Alarms[Evictions]</c>.
/// </param>
/// <param name="Value">What it is set to, in words.</param>
/// <param name="Reason">Why.</param>
public sealed record PurposeDefault(string Property, string Value, string Reason);
