using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>Ports that a security group lets everyone reach.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Everyone">
/// How everyone is written, or a large part of the internet: <c>0.0.0.0/0</c>, <c>::/0</c>, <c>128.0.0.0/1</c>.
/// </param>
/// <param name="List">The prefix list of the template that has the range; null where the rule itself has it.</param>
internal sealed record OpenRange(PortRange Ports, string Everyone, string? List = null);
