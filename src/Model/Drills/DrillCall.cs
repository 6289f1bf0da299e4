namespace ElastiCache.Model.Drills;

/// <summary>A request of the client in a drill.</summary>
/// <param name="Start">When it was sent, in milliseconds from the fault; negative before it.</param>
/// <param name="End">When the answer or the error came.</param>
/// <param name="IsWrite">Whether it was a write; a read otherwise.</param>
/// <param name="Error">The kind of error; null for success.</param>
internal readonly record struct DrillCall(double Start, double End, bool IsWrite, string? Error);
