namespace ElastiCache.Model.Drills;

/// <summary>Whether an alarm would have told of a drill.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="FiredAt">When it would have fired, in milliseconds from the fault; null where it would not.</param>
/// <param name="Reason">Why not, in a sentence without a full stop; empty where it would have fired.</param>
internal sealed record AlarmOutcome(DeclaredAlarm Alarm, double? FiredAt, string Reason)
{
    /// <summary>Whether it could be evaluated here. Default: it could.</summary>
    public bool IsJudged { get; init; } = true;
}
