namespace Infra.Tests.Stacks;

/// <summary>Dashboard, events and single alarms.</summary>
public sealed class WatchSettingsTests(WatchSettingsTests.Fixture fixture) : IClassFixture<WatchSettingsTests.Fixture>
{
    private CloudTemplate Caches => fixture.Synthesis.Caches;

    private CloudTemplate Topics => fixture.Synthesis.Topics;

    [Theory]
    [InlineData("""{ "dashboard": true }""", 1)]
    [InlineData("""{ "dashboard": false }""", 0)]
    [InlineData("{}", 0)]
    [SettingEffect("dashboard")]
    public void There_is_a_dashboard_where_the_environment_wants_one(string settings, int dashboards) =>
        Assert.Equal(dashboards, Synthesis.Of(With(settings)).Caches.All("AWS::CloudWatch::Dashboard").Count);

    [Fact]
    public void There_is_no_dashboard_without_a_cache_on_it() =>
        Assert.Empty(
            Synthesis
                .Of(
                    SettingsText.With(
                        SettingsText.Base,
                        ("dashboard", "true"),
                        ("caches/sessions/dashboard", "false"),
                        ("caches/objects/dashboard", "false")
                    )
                )
                .Caches.All("AWS::CloudWatch::Dashboard")
        );

    [Fact]
    [SettingEffect("events.email")]
    public void The_address_of_the_events_subscribes_to_their_topic()
    {
        var subscription = Assert.Single(Topics.PropertiesOfAll("AWS::SNS::Subscription"));

        Assert.Equal("email", subscription["Protocol"]!.GetValue<string>());
        Assert.Equal("cache-team@example.com", subscription["Endpoint"]!.GetValue<string>());
        Assert.Equal(Topics.LogicalIds["Events/Topic/Resource"], subscription["TopicArn"]!["Ref"]!.GetValue<string>());
    }

    [Fact]
    public void Without_alarms_there_is_no_topic_of_theirs() => Assert.False(Topics.Has("Alarms"));

    [Theory]
    [InlineData("sessions")]
    [InlineData("objects")]
    public void A_topic_of_a_cache_stands_before_that_of_the_events(string cache) =>
        Assert.Equal(
            $"arn:aws:sns:eu-west-1:123456789012:{cache}",
            Caches.Properties(cache)["NotificationTopicArn"]!.GetValue<string>()
        );

    [Fact]
    [SettingEffect("caches.*.alarms.exclude")]
    public void An_alarm_that_is_excluded_is_not_created_and_all_others_are()
    {
        var all = Kinds("all").ToArray();

        Assert.Contains("Cpu", all);
        Assert.Contains("Evictions", all);
        Assert.Equal(all.Except(["Cpu", "Evictions"]), Kinds("some"));
    }

    [Fact]
    public void An_alarm_that_is_overridden_in_one_way_stays_as_recommended_in_the_other()
    {
        var recommended = Caches.Properties("all/Alarms/Cpu");
        var stricter = Caches.Properties("stricter/Alarms/Cpu");

        Assert.Equal(33, stricter["Threshold"]!.GetValue<int>());
        Assert.Equal(recommended["EvaluationPeriods"]!.ToJsonString(), stricter["EvaluationPeriods"]!.ToJsonString());
    }

    [Fact]
    public void Every_name_of_an_alarm_is_that_of_its_kind() =>
        Assert.Equal(
            Enum.GetNames<CacheAlarmKind>(),
            SettingWords.Alarm.All.Select(name => SettingWords.Alarm[name].ToString())
        );

    private IEnumerable<string> Kinds(string cache) =>
        Caches
            .LogicalIds.Keys.Where(path => path.StartsWith($"{cache}/Alarms/", StringComparison.Ordinal))
            .Select(path => path.Split('/')[2])
            .Order(StringComparer.Ordinal);

    private static string With(string settings) =>
        SettingsText.With(
            SettingsText.Base,
            JsonNode.Parse(settings)!.AsObject().Select(setting => (setting.Key, setting.Value!.ToJsonString()))
        );

    public sealed class Fixture
    {
        private const string Valkey = """{ "engine": "valkey", "nodeType": "cache.r7g.large" }""";

        public Synthesis Synthesis { get; } =
            Synthesis.Of(
                SettingsText.With(
                    SettingsText.Base,
                    ("events", """{ "email": "cache-team@example.com" }"""),
                    ("caches/sessions/notificationTopicArn", "\"arn:aws:sns:eu-west-1:123456789012:sessions\""),
                    ("caches/objects/notificationTopicArn", "\"arn:aws:sns:eu-west-1:123456789012:objects\""),
                    ("caches/all", SettingsText.With(Valkey, ("alarms", "{}"))),
                    ("caches/some", SettingsText.With(Valkey, ("alarms", """{ "exclude": ["cpu", "evictions"] }"""))),
                    (
                        "caches/stricter",
                        SettingsText.With(Valkey, ("alarms", """{ "overrides": { "cpu": { "threshold": 33 } } }"""))
                    )
                )
            );
    }
}
