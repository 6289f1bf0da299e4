namespace ElastiCache.Model.Drills;

/// <summary>Something that happened to the cache in a drill.</summary>
/// <param name="At">When, in milliseconds from the fault.</param>
/// <param name="Message">What, in a sentence without a full stop.</param>
internal sealed record DrillEvent(double At, string Message);
