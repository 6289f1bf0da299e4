using Amazon.CDK;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>The two logs of a replication group.</summary>
internal static class CacheLogs
{
    private const string Prefix = "/aws/vendedlogs/elasticache/";
    private const string SlowLog = "slow-log";
    private const string EngineLog = "engine-log";

    private static readonly string[] LogActions =
    [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:Describe*",
    ];

    // A part of the stack's id, so that neither a stack of the same construct ids nor the stack's next life finds the name
    // taken. The expression is the same in every stack, and takes four calls to Node.
    internal static readonly string Incarnation = Fn.Select(
        0,
        Fn.Split("-", Fn.Select(2, Fn.Split("/", Aws.STACK_ID)))
    );

    /// <summary>What CloudFormation will be told. The name of a log group that has yet to be created is unresolved.</summary>
    public static IReadOnlyList<LogDeliverySpecification>? Specify(LogDestinations logs) =>
        Specify(logs, (_, destination) => destination?.ExistingLogGroup?.LogGroupName);

    /// <summary>Creates the log groups that are wanted, and names them.</summary>
    public static IReadOnlyList<LogDeliverySpecification>? Create(
        Construct cache,
        LogDestinations logs,
        IKey? key,
        RemovalPolicy policyOfCache
    ) => Specify(logs, (type, destination) => NameOf(cache, type, destination, key, policyOfCache));

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
        LogDestinations logs,
        Func<string, LogDestination?, string?> groupOf
    )
    {
        LogDeliverySpecification[] all =
        [
            .. Specify(SlowLog, logs.SlowLog, groupOf(SlowLog, logs.SlowLog)),
            .. Specify(EngineLog, logs.EngineLog, groupOf(EngineLog, logs.EngineLog)),
        ];
        return all.Length == 0 ? null : all;
    }

    private static IEnumerable<LogDeliverySpecification> Specify(
        string type,
        LogDestination? destination,
        string? group
    )
    {
        if (destination is null)
        {
            yield break;
        }

        var toFirehose = destination.DeliveryStream is not null;
        yield return new LogDeliverySpecification
        {
            LogType = type,
            LogFormat = destination.Format == CacheLogFormat.Json ? "json" : "text",
            DestinationType = toFirehose ? "kinesis-firehose" : "cloudwatch-logs",
            HasDestinationDetails = true,
            LogGroup =
                toFirehose ? Value<string>.Absent
                : group is null ? Value<string>.Unresolved()
                : Tokens.Text(group),
            DeliveryStream = Tokens.Text(destination.DeliveryStream),
        };
    }

    private static string? NameOf(
        Construct cache,
        string type,
        LogDestination? destination,
        IKey? key,
        RemovalPolicy policyOfCache
    ) =>
        destination switch
        {
            { NewLogGroup: { } options } => CreateGroup(cache, type, options, key, policyOfCache).LogGroupName,
            { ExistingLogGroup: { } group } => group.LogGroupName,
            _ => null,
        };

    private static LogGroup CreateGroup(
        Construct cache,
        string type,
        CacheLogGroupOptions options,
        IKey? key,
        RemovalPolicy policyOfCache
    )
    {
        var stem = Prefix + Names.UniqueId(cache);
        if (key is not null)
        {
            LetLogsUse(key, options.LogGroupName ?? $"{stem}-*", cache);
        }

        return JsiiObjects.New<LogGroup>(
            cache,
            type == SlowLog ? "SlowLog" : "EngineLog",
            new LogGroupProps
            {
                LogGroupName = options.LogGroupName ?? $"{stem}-{Incarnation}/{type}",
                Retention = options.Retention,
                RemovalPolicy =
                    options.RemovalPolicy
                    ?? (
                        policyOfCache == RemovalPolicy.DESTROY
                            ? RemovalPolicy.DESTROY
                            : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
                    ),
            }.With(nameof(LogGroupProps.EncryptionKey), key)
        );
    }

    // The names in the condition are plain text: a reference to the log group would make a circle with its key, and one to
    // the stack a circle with the key's stack.
    private static void LetLogsUse(IKey key, string name, Construct cache)
    {
        var statement = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Effect"] = "Allow",
            ["Principal"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["Service"] = $"logs.{Aws.REGION}.amazonaws.com",
            },
            ["Action"] = LogActions,
            ["Resource"] = "*",
            ["Condition"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["ArnLike"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["kms:EncryptionContext:aws:logs:arn"] =
                        $"arn:{Aws.PARTITION}:logs:{Aws.REGION}:{Aws.ACCOUNT_ID}:log-group:{name}",
                },
            },
        };
        // As JSON, because a statement and a principal of their own would be two objects more in C# and in Node.
        var result = key.AddToResourcePolicy(PolicyStatement.FromJson(statement), true);
        if (!result.StatementAdded)
        {
            Annotations
                .Of(cache)
                .AddWarning(
                    "elasticache:LogKeyPolicy",
                    $"the key of this cache is imported, so its policy cannot be changed here: let logs.REGION.amazonaws.com use it for {name}, or the log group is refused"
                );
        }
    }
}
