using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;

namespace ElastiCache.Cdk;

/// <summary>The two logs of a replication group.</summary>
internal static class CacheLogs
{
    private const string Prefix = "/aws/vendedlogs/elasticache/";
    private const string SlowLog = "slow-log";
    private const string EngineLog = "engine-log";

    /// <summary>What CloudFormation will be told. The name of a log group that has yet to be created is unresolved.</summary>
    public static IReadOnlyList<LogDeliverySpecification>? Specify(
        LogDestination? slowLog,
        LogDestination? engineLog
    ) => Specify(slowLog, engineLog, (_, destination) => destination.ExistingLogGroup?.LogGroupName);

    /// <summary>Creates the log groups that are wanted, and names them.</summary>
    public static IReadOnlyList<LogDeliverySpecification>? Create(
        Construct cache,
        LogDestination? slowLog,
        LogDestination? engineLog,
        IKey? key,
        RemovalPolicy policyOfCache
    ) =>
        Specify(
            slowLog,
            engineLog,
            (type, destination) =>
                destination.NewLogGroup is { } options
                    ? CreateGroup(cache, type, options, key, policyOfCache).LogGroupName
                    : destination.ExistingLogGroup?.LogGroupName
        );

    public static CfnReplicationGroup.LogDeliveryConfigurationRequestProperty Render(LogDeliverySpecification log) =>
        new()
        {
            LogType = log.LogType.Raw!,
            LogFormat = log.LogFormat.Raw!,
            DestinationType = log.DestinationType.Raw!,
            DestinationDetails = new CfnReplicationGroup.DestinationDetailsProperty
            {
                CloudWatchLogsDetails = log.LogGroup.Raw is { } group
                    ? new CfnReplicationGroup.CloudWatchLogsDestinationDetailsProperty { LogGroup = group }
                    : null,
                KinesisFirehoseDetails = log.DeliveryStream.Raw is { } stream
                    ? new CfnReplicationGroup.KinesisFirehoseDestinationDetailsProperty { DeliveryStream = stream }
                    : null,
            },
        };

    private static LogDeliverySpecification[]? Specify(
        LogDestination? slowLog,
        LogDestination? engineLog,
        Func<string, LogDestination, string?> groupOf
    )
    {
        (string Type, LogDestination? Destination)[] wanted = [(SlowLog, slowLog), (EngineLog, engineLog)];
        LogDeliverySpecification[] all =
        [
            .. from log in wanted where log.Destination is not null select Specify(log.Type, log.Destination, groupOf),
        ];
        return all.Length == 0 ? null : all;
    }

    private static LogDeliverySpecification Specify(
        string type,
        LogDestination destination,
        Func<string, LogDestination, string?> groupOf
    )
    {
        var toFirehose = destination.DeliveryStream is not null;
        return new LogDeliverySpecification
        {
            LogType = type,
            LogFormat = destination.Format == CacheLogFormat.Json ? "json" : "text",
            DestinationType = toFirehose ? "kinesis-firehose" : "cloudwatch-logs",
            HasDestinationDetails = true,
            LogGroup = toFirehose ? Value<string>.Absent : Tokens.Named(groupOf(type, destination)),
            DeliveryStream = Tokens.Text(destination.DeliveryStream),
        };
    }

    private static LogGroup CreateGroup(
        Construct cache,
        string type,
        CacheLogGroupOptions options,
        IKey? key,
        RemovalPolicy policyOfCache
    )
    {
        var stem = Prefix + Names.UniqueId(cache);
        var name = options.LogGroupName ?? $"{stem}-*";
        if (key is not null && !LogKey.LetLogsUse(key, name))
        {
            Annotations
                .Of(cache)
                .AddWarning(
                    "elasticache:LogKeyPolicy",
                    $"the key of this cache is imported, so its policy cannot be changed here: let logs.REGION.amazonaws.com use it for {name}, or the log group is refused"
                );
        }

        return JsiiObjects.New<LogGroup>(
            cache,
            type == SlowLog ? "SlowLog" : "EngineLog",
            new LogGroupProps
            {
                LogGroupName = options.LogGroupName ?? $"{stem}-{LogKey.Incarnation}/{type}",
                Retention = options.Retention,
                RemovalPolicy = options.RemovalPolicy ?? AtRestEncryption.PolicyWith(policyOfCache),
            }.With(nameof(LogGroupProps.EncryptionKey), key)
        );
    }
}
