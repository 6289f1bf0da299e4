using System.Globalization;
using System.Text.RegularExpressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.A;

/// <summary>When the limits of a scalable target change.</summary>
internal static partial class ScheduledActionRules
{
    private const string Api =
        Pages.CloudFormation + "aws-properties-applicationautoscaling-scalabletarget-scheduledaction.html";
    private const string CronPage = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html";
    private const string CronOfScaling =
        "https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html";

    private const string Refused = "Application Auto Scaling refuses the action, and the deployment fails.";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ScalableTargetSpecification>> All =
    [
        Rule("A-13", nameof(ScheduledActionSpecification.Schedule), WrongSchedule) with
        {
            Source = CronPage,
            Statement =
                "A schedule is at(yyyy-mm-ddThh:mm:ss), rate(value unit) or cron(six fields), exactly one of day-of-month and day-of-week being ?.",
            Why = Refused,
            Breaks = Scheduled("\"Schedule\": \"cron(0 99 ? * MON-FRI *)\""),
            Keeps = Scheduled("\"Schedule\": \"cron(0 9 ? * MON-FRI *)\""),
        },
        Rule("A-14", nameof(ScheduledActionSpecification.EndTime), EndsTooEarly) with
        {
            Source = Api,
            Statement = "A scheduled action ends after it starts.",
            Why = "The action never takes place.",
            Evidence = Evidence.Inferred,
            SeverityReason = "A time that ends before it begins cannot be meant.",
            Breaks = Scheduled(
                """ "Schedule": "rate(1 day)", "StartTime": "2027-02-01T00:00:00Z", "EndTime": "2027-01-01T00:00:00Z" """
            ),
            Keeps = Scheduled(
                """ "Schedule": "rate(1 day)", "StartTime": "2027-01-01T00:00:00Z", "EndTime": "2027-02-01T00:00:00Z" """
            ),
        },
        Rule("A-15", nameof(ScheduledActionSpecification.Timezone), WrongZone) with
        {
            Source = CronOfScaling,
            Statement = "The time zone of a schedule is a name of the IANA table, such as Europe/Berlin.",
            Why = Refused,
            Breaks = Scheduled("""  "Schedule": "cron(0 9 ? * MON-FRI *)", "Timezone": "+02:00" """),
            Keeps = Scheduled("""  "Schedule": "cron(0 9 ? * MON-FRI *)", "Timezone": "Europe/Berlin" """),
        },
        Rule("A-16", "ScalableTargetAction", TurnedLimits) with
        {
            Source = Api,
            Statement = "The minimum of a scheduled action is not above its maximum.",
            Why = Refused,
            Breaks = Limited(4, 3),
            Keeps = Limited(4, 4),
        },
        new Rule<ScalableTargetSpecification>("A-17", nameof(ScalableTargetSpecification.ScheduledActions))
        {
            Mistake = target =>
                Duplicates.In(target.ScheduledActions.Select(action => action.ScheduledActionName)) is { } name
                    ? $"each scheduled action has a name of its own, got '{name}' twice: give one another name"
                    : null,
            Source = Api,
            Evidence = Evidence.Inferred,
            Severity = Severity.Warning,
            Statement = "The names of a target's scheduled actions are distinct.",
            Why = "An action takes the place of the one of its name, and only the last of them takes place.",
            Breaks = Named("morning"),
            Keeps = Named("evening"),
        },
    ];

    private static Rule<ScalableTargetSpecification> Rule(
        string id,
        string property,
        Func<ScheduledActionSpecification, string?> check
    ) =>
        new(id, nameof(ScalableTargetSpecification.ScheduledActions))
        {
            Mistakes = target =>
                Said.Of(target.ScheduledActions, nameof(ScalableTargetSpecification.ScheduledActions), check, property),
            IsCalledByItem = true,
        };

    private static string? WrongSchedule(ScheduledActionSpecification action) =>
        action.Schedule.TryGet(out var schedule) && ScheduleExpression.Mistake(schedule) is { } mistake
            ? $"'{schedule}' is not a schedule: {mistake}"
            : null;

    private static string? EndsTooEarly(ScheduledActionSpecification action) =>
        Time(action.StartTime) is { } start && Time(action.EndTime) is { } end && start >= end
            ? $"a scheduled action ends after it starts, got {action.StartTime} to {action.EndTime}"
            : null;

    private static string? TurnedLimits(ScheduledActionSpecification action) =>
        action.MinCapacity.TryGet(out var least) && action.MaxCapacity.TryGet(out var most) && least > most
            ? $"the minimum of a scheduled action is not above its maximum, got {least} to {most}"
            : null;

    private static DateTimeOffset? Time(Value<string> value) =>
        value.TryGet(out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    // Which names there are depends on the service's own table; an offset or a sentence is no name at all.
    private static string? WrongZone(ScheduledActionSpecification action) =>
        action.Timezone.TryGet(out var zone) && !Zone().IsMatch(zone)
            ? $"a time zone is a name such as Europe/Berlin or Etc/GMT+9, got '{zone}'"
            : null;

    private static string Scheduled(string more) =>
        $$"""{"ScheduledActions": [{"ScheduledActionName": "morning", "ScalableTargetAction": {"MinCapacity": 4}, {{more.Trim()}} }] }""";

    private static string Limited(int least, int most) =>
        $$"""{"ScheduledActions": [{"ScheduledActionName": "morning", "Schedule": "rate(1 day)", "ScalableTargetAction": {"MinCapacity": {{least}}, "MaxCapacity": {{most}} } }] }""";

    private static string Named(string second) =>
        $$"""{"ScheduledActions": [{"ScheduledActionName": "morning", "Schedule": "cron(0 9 ? * MON-FRI *)", "ScalableTargetAction": {"MinCapacity": 4} }, {"ScheduledActionName": "{{second}}", "Schedule": "cron(0 20 ? * MON-FRI *)", "ScalableTargetAction": {"MinCapacity": 2} }] }""";

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
