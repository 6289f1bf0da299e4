using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.L;

public sealed class LogRulesTests
{
    private static readonly LogDeliverySpecification Slow = new()
    {
        LogType = "slow-log",
        LogFormat = "json",
        DestinationType = "cloudwatch-logs",
        HasDestinationDetails = true,
        LogGroup = "/elasticache/orders",
    };

    private static readonly LogDeliverySpecification Engine = Slow with { LogType = "engine-log" };

    private static readonly LogDeliverySpecification Stream = Slow with
    {
        DestinationType = "kinesis-firehose",
        LogGroup = Value<string>.Absent,
        DeliveryStream = "orders",
    };

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("L-09", "the slow log twice", With(Slow, Slow)),
        Breaks("L-09", "three logs", With(Slow, Engine, Slow)),
        Keeps("L-09", "both logs", With(Slow, Engine)),
        Keeps("L-09", "no logs", With()),
        Breaks("L-10", "no type", With(Slow with { LogType = Value<string>.Absent })),
        Breaks("L-10", "no format", With(Slow with { LogFormat = Value<string>.Absent })),
        Breaks("L-10", "no destination type", With(Slow with { DestinationType = Value<string>.Absent })),
        Breaks(
            "L-10",
            "no details",
            With(Slow with { HasDestinationDetails = false, LogGroup = Value<string>.Absent })
        ),
        Keeps("L-10", "all four", With(Slow)),
        Keeps("L-10", "nothing known", With(Unknowns.HideAll(Slow))),
        Breaks("L-11", "another word", With(Slow with { LogType = "command-log" })),
        Keeps("L-11", "the engine log", With(Engine)),
        Breaks("L-12", "Redis OSS 5.0.6", On("5.0.6", Slow), "E-12"),
        Keeps("L-12", "Redis OSS 6.0", On("6.0", Slow), "E-12"),
        Breaks("L-13", "Redis OSS 6.0", On("6.0", Engine), "E-12"),
        Keeps("L-13", "Redis OSS 6.2", On("6.2", Engine), "E-12"),
        Breaks("L-14", "Memcached", Memcached with { LogDeliveryConfigurations = [Slow with { LogFormat = "JSON" }] }),
        Keeps("L-14", "Redis OSS", RedisNode with { LogDeliveryConfigurations = [Slow] }),
        Breaks("L-15", "another destination", With(Slow with { DestinationType = "s3" })),
        Breaks(
            "L-15",
            "a stream for CloudWatch",
            With(Slow with { LogGroup = Value<string>.Absent, DeliveryStream = "a" })
        ),
        Breaks("L-15", "both for CloudWatch", With(Slow with { DeliveryStream = "a" })),
        Breaks(
            "L-15",
            "a group for Firehose",
            With(Stream with { LogGroup = "a", DeliveryStream = Value<string>.Absent })
        ),
        Keeps("L-15", "a stream for Firehose", With(Stream)),
        Breaks("L-16", "upper case", With(Slow with { LogFormat = "JSON" })),
        Keeps("L-16", "text", With(Slow with { LogFormat = "text" })),
        Breaks("N-24", "an ARN", With(Slow with { LogGroup = "arn:aws:logs:us-east-1:111122223333:log-group:a" })),
        Breaks("N-24", "an ARN of a stream", With(Stream with { DeliveryStream = "arn:aws:firehose:a" })),
        Breaks("N-24", "an empty name", With(Slow with { LogGroup = "" })),
        Keeps("N-24", "a name", With(Slow)),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Delivery_of_logs(RuleCase example) => example.Check();

    private static ReplicationGroupSpecification With(params LogDeliverySpecification[] logs) =>
        Group with
        {
            LogDeliveryConfigurations = logs,
        };

    private static ReplicationGroupSpecification On(string version, params LogDeliverySpecification[] logs) =>
        With(logs).On("redis", version) with
        {
            CacheNodeType = "cache.r5.large",
            TransitEncryptionMode = Value<string>.Absent,
        };
}
