using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.L;

/// <summary>Delivery of the slow log and the engine log.</summary>
internal static class LogRules
{
    private const string Property = nameof(CacheSpecification.LogDeliveryConfigurations);
    private const string Details = "DestinationDetails";

    // Of examples.
    private const string Group = """{"CloudWatchLogsDetails": {"LogGroup": "/elasticache/orders"}}""";
    private const string Stream = """{"KinesisFirehoseDetails": {"DeliveryStream": "orders"}}""";

    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("L-09", Property)
        {
            Mistake = cache =>
                cache.LogDeliveryConfigurations is not { } logs ? null
                : logs.Count > 2
                    ? $"a cache delivers at most two logs, the slow log and the engine log, got {logs.Count}"
                : logs is [var first, var second] && first.LogType.TryGet(out var type) && second.LogType.Is(type)
                    ? $"each log is delivered once, got '{type}' twice: leave one out"
                : null,
            Statement = "Each of the two logs is delivered once.",
            Why = "There is one destination for each log.",
            Breaks = Logs(Log(), Log()),
            Keeps = Logs(Log(), Log("engine-log")),
            Evidence = Evidence.Tool,
            Source = Pages.LogDelivery,
        },
        new Rule<CacheSpecification>("L-10", Property)
        {
            Mistakes = Each(log =>
                Missing(log) is { Length: > 0 } names
                    ? $"a log needs its type, format, destination type and destination details; missing: {names}"
                    : null
            ),
            Statement = "A log has a type, a format, a destination type and destination details.",
            Why = "CloudFormation requires all four.",
            Breaks =
                """{"LogDeliveryConfigurations": [{"LogType": "slow-log", "DestinationType": "cloudwatch-logs", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "/elasticache/orders"}}}] }""",
            Keeps = Logs(Log()),
            Evidence = Evidence.Schema,
            Source = Pages.LogDelivery,
            Implies = ["L-15"],
        },
        new Rule<CacheSpecification>("L-11", Property)
        {
            Mistakes = Word(log => log.LogType, "the log type", Words.LogTypes, "LogType"),
            Statement = "The log type is slow-log or engine-log.",
            Why = "CloudFormation refuses another word.",
            Breaks = Logs(Log("command-log")),
            Keeps = Logs(Log()),
            Evidence = Evidence.Schema,
            Source = Pages.LogDelivery,
        },
        new Rule<CacheSpecification>("L-12", Property)
        {
            Mistake = cache => Lacks(cache, "slow-log", EngineFeature.SlowLog),
            Statement = "The slow log needs Valkey 7.2 or Redis OSS 6.0.",
            Why = "The service answers: slow-log log delivery is not available for this redis engine version.",
            Breaks = OnRedis("5.0.6", Log()),
            Keeps = OnRedis("7.1", Log()),
            Evidence = Evidence.ServiceError,
            Source = Pages.LogDelivery,
        },
        new Rule<CacheSpecification>("L-13", Property)
        {
            Mistake = cache => Lacks(cache, "engine-log", EngineFeature.EngineLog),
            Statement = "The engine log needs Valkey 7.2 or Redis OSS 6.2.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = OnRedis("6.0", Log("engine-log")),
            Keeps = OnRedis("7.1", Log("engine-log")),
            Source = Pages.LogDelivery,
        },
        new Rule<CacheSpecification>("L-15", Property)
        {
            Mistakes = cache =>
                [
                    .. Word(
                        log => log.DestinationType,
                        "the destination type of a log",
                        Words.LogDestinations,
                        "DestinationType"
                    )(cache),
                    .. Each(WrongDetails, Details)(cache),
                ],
            Statement = "The details of a log's destination are those of its type.",
            Why = "CloudFormation or the service refuses the mixture.",
            Breaks = Logs(Log(details: Stream)),
            Keeps = Logs(Log(to: "kinesis-firehose", details: Stream)),
            Evidence = Evidence.Schema,
            Source = Pages.LogDelivery,
        },
        new Rule<CacheSpecification>("L-16", Property)
        {
            Mistakes = Word(log => log.LogFormat, "the log format", Words.LogFormats, "LogFormat"),
            Statement = "The log format is json or text.",
            Why = "CloudFormation refuses another word.",
            Breaks = Logs(Log(format: "xml")),
            Keeps = Logs(Log()),
            Evidence = Evidence.Schema,
            Source = Pages.LogDelivery,
        },
        Spelling.Rule<CacheSpecification>(
            "L-11",
            nameof(CacheSpecification.LogDeliveryConfigurations),
            "the log type",
            cache => (cache.LogDeliveryConfigurations ?? []).Select(log => log.LogType),
            Logs(Log("Slow-Log")),
            Logs(Log()),
            key: "LogType",
            isListed: true
        ),
        Spelling.Rule<CacheSpecification>(
            "L-15",
            nameof(CacheSpecification.LogDeliveryConfigurations),
            "the destination type",
            cache => (cache.LogDeliveryConfigurations ?? []).Select(log => log.DestinationType),
            Logs(Log(to: "CloudWatch-Logs")),
            Logs(Log()),
            key: "DestinationType",
            isListed: true
        ),
        Spelling.Rule<CacheSpecification>(
            "L-16",
            nameof(CacheSpecification.LogDeliveryConfigurations),
            "the log format",
            cache => (cache.LogDeliveryConfigurations ?? []).Select(log => log.LogFormat),
            Logs(Log(format: "JSON")),
            Logs(Log()),
            key: "LogFormat",
            isListed: true
        ),
    ];

    /// <summary>Rules of cache clusters that run Memcached, which delivers no logs.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForMemcached =
    [
        new Rule<CacheClusterSpecification>("L-14", Property)
        {
            Mistake = cluster =>
                cluster.Engine.Is(EngineName.Memcached) && cluster.LogDeliveryConfigurations is { Count: > 0 }
                    ? "Memcached delivers no logs: leave them out"
                    : null,
            Statement = "Memcached delivers no logs.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Logs(Log()),
            Keeps = ExampleOf.RedisNode(Delivering(Log())),
            Source = Pages.LogDelivery,
            Implies = ["L-09", "L-10", "L-11", "L-15", "L-16", "N-24"],
        },
    ];

    private static string Logs(params string[] logs) => $$"""{{{Delivering(logs)}} }""";

    private static string OnRedis(string version, string log) =>
        $$"""{"Engine": "redis", "EngineVersion": "{{version}}", "CacheNodeType": "cache.r5.large", {{Delivering(log)}} }""";

    private static string Delivering(params string[] logs) =>
        $$"""
            "LogDeliveryConfigurations": [{{string.Join(", ", logs)}}]
            """;

    private static string Log(
        string type = "slow-log",
        string format = "json",
        string to = "cloudwatch-logs",
        string details = Group
    ) =>
        $$"""{"LogType": "{{type}}", "LogFormat": "{{format}}", "DestinationType": "{{to}}", "DestinationDetails": {{details}}}""";

    private static Func<CacheSpecification, IEnumerable<Said>> Each(
        Func<LogDeliverySpecification, string?> check,
        string? key = null
    ) => cache => Said.Of(cache.LogDeliveryConfigurations, Property, check, key);

    private static Func<CacheSpecification, IEnumerable<Said>> Word(
        Func<LogDeliverySpecification, Value<string>> property,
        string what,
        Words words,
        string key
    ) => Each(log => words.Wrong(property(log)) is { } word ? $"{what} is {words.Instead(word)}" : null, key);

    private static string? WrongDetails(LogDeliverySpecification log) =>
        log.DestinationType.Is("cloudwatch-logs") && (log.DeliveryStream.IsPresent || IsWithout(log, log.LogGroup))
            ? "a log for cloudwatch-logs names a log group in CloudWatchLogsDetails, and nothing else"
        : log.DestinationType.Is("kinesis-firehose") && (log.LogGroup.IsPresent || IsWithout(log, log.DeliveryStream))
            ? "a log for kinesis-firehose names a delivery stream in KinesisFirehoseDetails, and nothing else"
        : null;

    private static string? Lacks(CacheSpecification cache, string type, EngineFeature feature) =>
        cache.RunningEngine != EngineName.Memcached
        && cache.LogDeliveryConfigurations?.Any(log => log.LogType.Is(type)) == true
            ? cache.Lacks(feature)
            : null;

    private static string Missing(LogDeliverySpecification log) =>
        Sentences.Those(
            ("LogType", log.LogType.IsAbsent),
            ("LogFormat", log.LogFormat.IsAbsent),
            ("DestinationType", log.DestinationType.IsAbsent),
            (Details, log.HasDestinationDetails.IsNot(true))
        );

    private static bool IsWithout(LogDeliverySpecification log, Value<string> name) =>
        log.HasDestinationDetails.Is(true) && name.IsAbsent;
}
