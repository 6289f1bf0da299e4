using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Values;

public sealed class ScheduleTests
{
    // What each field of a cron expression takes, and what it does not.
    private static readonly (string Fields, string[] Kept, string[] Broken)[] Cron =
    [
        (
            "{0} 7 ? * MON-FRI *",
            ["0", "59", "00", "*", "*/59", "0/15", "/5", "5-10", "5-10/2", "50-10", "0,30", "0,10-20,30/5"],
            ["60", "-1", "*/60", "*/0", "0/", "5-60", "5-", "1-2-3", "1//2", "1/2/3", "0,", ",", "?", "L", "a", "1.5"]
        ),
        ("0 {0} ? * MON-FRI *", ["0", "23", "22-2", "*/23"], ["24", "*/24", "?", "7h"]),
        (
            "0 7 {0} * ? *",
            ["1", "31", "*", "L", "LW", "L-1", "L-30", "15W", "31W", "1,15", "1-15", "*/2", "1,L", "l"],
            ["0", "32", "L-31", "L-0", "W", "32W", "0W", "1#2", "MON", "L-", "?,1"]
        ),
        (
            "0 7 1 {0} ? *",
            ["1", "12", "JAN", "DEC", "jan", "JAN-MAR", "JAN,JUL", "NOV-FEB", "1/3"],
            ["0", "13", "JANUARY", "?", "L", "MON"]
        ),
        (
            "0 7 ? * {0} *",
            [
                "1",
                "7",
                "SUN",
                "SAT",
                "mon",
                "MON-FRI",
                "FRI-MON",
                "MON,WED",
                "2-6",
                "L",
                "6L",
                "FRIL",
                "3#1",
                "3#5",
                "MON#2",
                "*",
            ],
            ["0", "8", "MONDAY", "8L", "3#0", "3#6", "8#1", "3#", "3#1,6#3", "MON-", "15W", "JAN"]
        ),
        (
            "0 7 ? * MON {0}",
            ["*", "1970", "2199", "2026-2030", "2026-2026", "2027,2029", "2026/2"],
            ["1969", "2200", "2030-2026", "27", "?"]
        ),
    ];

    private static readonly string[] Schedules =
    [
        "at(2027-01-31T06:00:00)",
        "at(2028-02-29T23:59:59)",
        "rate(1 minute)",
        "rate(2 minutes)",
        "rate(1 hour)",
        "rate(12 hours)",
        "rate(1 day)",
        "rate(10 days)",
        "rate(01 day)",
        "cron(0 7 ? * MON-FRI *)",
        "cron(0 7 * * ? *)",
        "cron( 0  7 ? * * * )",
    ];

    private static readonly string[] NoSchedules =
    [
        "",
        "cron",
        "99 99 ? * MON-FRI *",
        "0 7 ? * MON-FRI *",
        "Cron(0 7 ? * MON-FRI *)",
        "cron(0 7 ? * MON-FRI *",
        "cron(0 7 ? * MON-FRI *) ",
        "cron(0 7 ? * MON-FRI *)\n",
        "cron()",
        "cron(0 7 ? * MON-FRI)",
        "cron(0 0 7 ? * MON-FRI *)",
        "cron(0 7 * * * *)",
        "cron(0 7 ? * ? *)",
        "cron(0 7 1 * MON *)",
        "cron((0 7 ? * MON-FRI *))",
        "at(2027-02-29T06:00:00)",
        "at(2027-01-31T24:00:00)",
        "at(2027-01-31 06:00:00)",
        "at(2027-01-31T06:00)",
        "at(2027-01-31T06:00:00Z)",
        "at()",
        "rate(0 minutes)",
        "rate(-1 minutes)",
        "rate(1.5 hours)",
        "rate(1 minutes)",
        "rate(2 minute)",
        "rate(1 hours)",
        "rate(5 hour)",
        "rate(10 day)",
        "rate(5minutes)",
        "rate(5 seconds)",
        "rate(5)",
        "every day",
    ];

    public static TheoryData<RuleCase> Cases { get; } =
    [
        .. Cron.SelectMany(row =>
            row.Kept.Select(value => Keeps<ScalableTargetSpecification>("A-13", Of(Filled(row.Fields, value))))
        ),
        .. Cron.SelectMany(row =>
            row.Broken.Select(value => Breaks<ScalableTargetSpecification>("A-13", Of(Filled(row.Fields, value))))
        ),
        .. Schedules.Select(schedule => Keeps<ScalableTargetSpecification>("A-13", Of(schedule))),
        .. NoSchedules.Select(schedule => Breaks<ScalableTargetSpecification>("A-13", Of(schedule))),
        Keeps<ScalableTargetSpecification>(
            "A-13",
            """{"ScheduledActions": [{"ScheduledActionName": "a", "Schedule": {"Ref": "AWS::StackName"} }]}"""
        ),
        Keeps<ScalableTargetSpecification>(
            "A-13",
            """{"ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount", "ResourceId": "service/a/b", "ScheduledActions": [{"ScheduledActionName": "a", "Schedule": "never"}]}"""
        ),
        Breaks<ScalableTargetSpecification>("A-14", Between("2027-01-01T00:00:00Z", "2027-01-01T00:00:00Z")),
        Breaks<ScalableTargetSpecification>("A-14", Between("2027-01-01T00:00:01Z", "2027-01-01T00:00:00Z")),
        Breaks<ScalableTargetSpecification>("A-14", Between("2027-01-01T00:00:00Z", "2027-01-01T01:00:00+02:00")),
        Keeps<ScalableTargetSpecification>("A-14", Between("2027-01-01T00:00:00Z", "2027-01-01T00:00:01Z")),
        Keeps<ScalableTargetSpecification>("A-14", Between("2027-01-01T00:00:00Z", "later")),
        .. new[] { "UTC", "Europe/Berlin", "Etc/GMT+9", "America/Argentina/Buenos_Aires", "EST5EDT" }.Select(zone =>
            Keeps<ScalableTargetSpecification>("A-15", In(zone))
        ),
        .. new[] { "", "+02:00", "UTC+02:00", "Central European Time", "Europe/", "/Berlin" }.Select(zone =>
            Breaks<ScalableTargetSpecification>("A-15", In(zone))
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Schedules_of_autoscaling(RuleCase example) => example.Check();

    [Theory]
    [InlineData(
        "cron(99 99 ? * MON-FRI *)",
        "'cron(99 99 ? * MON-FRI *)' is not a schedule: minutes are 0-59, got '99'; hours are 0-23, got '99'"
    )]
    [InlineData(
        "cron(0 7 1 * 0 *)",
        "'cron(0 7 1 * 0 *)' is not a schedule: days of the week are 1-7 (1 is Sunday), SUN-SAT, FRIL, a single MON#1 or ?, got '0'; exactly one of day-of-month and day-of-week is ?, got '1' and '0'"
    )]
    [InlineData(
        "cron(0 7 * * *)",
        "'cron(0 7 * * *)' is not a schedule: cron has six fields, minutes hours day-of-month month day-of-week year, got 5"
    )]
    [InlineData(
        "0 7 ? * MON-FRI *",
        "'0 7 ? * MON-FRI *' is not a schedule: a schedule is at(yyyy-mm-ddThh:mm:ss), rate(value unit) or cron(minutes hours day-of-month month day-of-week year)"
    )]
    [InlineData(
        "rate(1 hours)",
        "'rate(1 hours)' is not a schedule: the unit of a rate is in the singular for 1 and in the plural for more, such as rate(1 hour) and rate(12 hours)"
    )]
    [InlineData(
        "rate(0 hours)",
        "'rate(0 hours)' is not a schedule: a rate is a positive whole number and minutes, hours or days, such as rate(12 hours)"
    )]
    [InlineData(
        "at(tomorrow)",
        "'at(tomorrow)' is not a schedule: the time of at is yyyy-mm-ddThh:mm:ss, such as 2027-01-31T06:00:00"
    )]
    public void A_schedule_that_is_none_is_told_all_that_is_wrong_with_it(string schedule, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(Example.Of(typeof(ScalableTargetSpecification), Of(schedule)).Judge()).Message
        );

    [Fact]
    public void Of_several_actions_the_wrong_one_is_named()
    {
        var found = Example
            .Of(
                typeof(ScalableTargetSpecification),
                """{"ScheduledActions": [{"Schedule": "rate(1 day)"}, {"Schedule": "rate(1 days)"}]}"""
            )
            .Judge();

        Assert.Equal("ScheduledActions.1.Schedule", Assert.Single(found).Property);
    }

    private static string Filled(string fields, string value) =>
        $"cron({fields.Replace("{0}", value, StringComparison.Ordinal)})";

    private static string Of(string schedule) => Action($"\"Schedule\": {Quoted(schedule)}");

    private static string In(string zone) => Action($"\"Schedule\": \"rate(1 day)\", \"Timezone\": {Quoted(zone)}");

    private static string Between(string start, string end) =>
        Action($"\"Schedule\": \"rate(1 day)\", \"StartTime\": {Quoted(start)}, \"EndTime\": {Quoted(end)}");

    private static string Action(string properties) =>
        $$"""{"ScheduledActions": [{"ScheduledActionName": "morning", "ScalableTargetAction": {"MinCapacity": 4}, {{properties}} }]}""";

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
