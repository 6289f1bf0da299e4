using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>When a scalable target has other limits: a member of <c>ScheduledActions</c>.</summary>
internal sealed record ScheduledActionSpecification
{
    public Value<string> ScheduledActionName { get; init; }

    /// <summary>The least number from then on.</summary>
    public Value<double> MinCapacity { get; init; }

    /// <summary>The greatest number from then on.</summary>
    public Value<double> MaxCapacity { get; init; }

    /// <summary>When, such as <c>cron(0 7 ? * MON-FRI *)</c>, <c>rate(12 hours)</c> or <c>at(2027-01-31T06:00:00)</c>.</summary>
    public Value<string> Schedule { get; init; }

    /// <summary>The time zone of the schedule, such as <c>Europe/Berlin</c>.</summary>
    public Value<string> Timezone { get; init; }

    /// <summary>From when on the schedule is followed, in UTC.</summary>
    public Value<string> StartTime { get; init; }

    /// <summary>Until when the schedule is followed, in UTC.</summary>
    public Value<string> EndTime { get; init; }
}
