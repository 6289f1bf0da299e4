using System.Globalization;
using Amazon.CDK.AWS.FIS;

namespace ElastiCache.Cdk;

/// <summary>
/// A template of AWS Fault Injection Service that takes the power from the nodes of one Availability Zone, which nobody but a
/// person or a pipeline starts. Made by <c>cache.AddAvailabilityZoneExperiment(...)</c>.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/fis/latest/userguide/fis-actions-reference.html</remarks>
public sealed class AvailabilityZoneExperiment : Construct
{
    /// <summary>For how many minutes by default: 10.</summary>
    public const double DefaultMinutes = 10;

    // The service's own prefix, under which the policy of the account's log deliveries does not grow with each group.
    private const string LogPrefix = "/aws/vendedlogs/elasticache/experiments/";

    private const string Group = "Group";
    private const int LeastMinutes = 1;
    private const int MostMinutes = 12 * 60;

    // https://docs.aws.amazon.com/fis/latest/userguide/fis-quotas.html
    private const int MostStopConditions = 5;

    private static readonly CacheAlarmKind[] Overloads =
    [
        CacheAlarmKind.Cpu,
        CacheAlarmKind.DatabaseMemory,
        CacheAlarmKind.Evictions,
        CacheAlarmKind.Connections,
        CacheAlarmKind.TrafficManagement,
        CacheAlarmKind.FreeableMemory,
        CacheAlarmKind.NetworkBandwidthIn,
        CacheAlarmKind.NetworkBandwidthOut,
        CacheAlarmKind.NetworkPackets,
        CacheAlarmKind.NetworkConnections,
    ];

    private readonly CfnExperimentTemplate _template;

    internal AvailabilityZoneExperiment(
        Construct scope,
        string id,
        IReplicationGroup cache,
        AvailabilityZoneExperimentOptions options
    )
        : base(Given.Scope(scope, id), id)
    {
        var description =
            $"Takes the power from the nodes of the cache {cache.Node.Path} in {options.AvailabilityZone}";
        var log = options.LogGroup ?? OwnLog.Create(this, LogPrefix, CacheProfiles.Of(cache).EncryptionKey);
        _template = new CfnExperimentTemplate(
            this,
            "Resource",
            new CfnExperimentTemplateProps
            {
                Description = description,
                Targets = new Dictionary<string, object>
                {
                    [Group] = new CfnExperimentTemplate.ExperimentTemplateTargetProperty
                    {
                        ResourceType = "aws:elasticache:replicationgroup",
                        ResourceArns = [cache.ReplicationGroupArn],
                        SelectionMode = "ALL",
                        Parameters = Text(("availabilityZoneIdentifier", options.AvailabilityZone)),
                    },
                },
                Actions = new Dictionary<string, object>
                {
                    ["InterruptPower"] = new CfnExperimentTemplate.ExperimentTemplateActionProperty
                    {
                        ActionId = "aws:elasticache:replicationgroup-interrupt-az-power",
                        Parameters = Text(("duration", Length(options.Duration))),
                        Targets = Text(("ReplicationGroups", Group)),
                    },
                },
                StopConditions = StopConditions(options.StopAlarms),
                LogConfiguration = new CfnExperimentTemplate.ExperimentTemplateLogConfigurationProperty
                {
                    LogSchemaVersion = 2,
                },
                Tags = Text(("Name", Node.Path)),
            }.With(nameof(CfnExperimentTemplateProps.RoleArn), ExperimentRole.Create(this, cache, description).RoleArn)
        );
        // CDK 2.160 takes this for JSON of any form, and writes names in small letters that CloudFormation does not know.
        _template.AddPropertyOverride("LogConfiguration.CloudWatchLogsConfiguration.LogGroupArn", log.LogGroupArn);
    }

    /// <summary>The id of the template: <c>aws fis start-experiment --experiment-template-id ID</c> starts the experiment.</summary>
    public string ExperimentTemplateId => _template.AttrId;

    private string Length(Duration? duration)
    {
        var minutes = duration switch
        {
            null => DefaultMinutes,
            _ when duration.IsUnresolved() => double.NaN,
            _ => duration.ToMinutes(new TimeConversionOptions { Integral = false }),
        };
        return minutes is >= LeastMinutes and <= MostMinutes && minutes % 1 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M")
            : throw Validation.Refuse(
                this,
                $"{nameof(AvailabilityZoneExperimentOptions)}.{nameof(AvailabilityZoneExperimentOptions.Duration)}",
                $"must be whole minutes between {LeastMinutes} and {MostMinutes}, got {(double.IsNaN(minutes) ? "a duration that is known only at deployment" : duration!.ToHumanString())}"
            );
    }

    private static object[] StopConditions(IReadOnlyList<RecommendedAlarm> alarms)
    {
        object[] conditions =
        [
            .. alarms
                .Where(alarm => Overloads.Contains(alarm.Definition.Kind))
                .OrderBy(alarm => Array.IndexOf(Overloads, alarm.Definition.Kind))
                .Take(MostStopConditions)
                .Select(alarm => Condition("aws:cloudwatch:alarm", alarm.AlarmArn)),
        ];
        return conditions.Length > 0 ? conditions : [Condition("none", null)];
    }

    private static CfnExperimentTemplate.ExperimentTemplateStopConditionProperty Condition(
        string source,
        string? alarm
    ) => new() { Source = source, Value = alarm };

    private static Dictionary<string, string> Text((string Name, string Value) one) => new() { [one.Name] = one.Value };
}
