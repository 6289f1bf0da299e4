using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>Ports that a security group lets everyone reach.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Everyone">How everyone is written: <c>0.0.0.0/0</c> or <c>::/0</c>.</param>
internal sealed record OpenRange(PortRange Ports, string Everyone);
