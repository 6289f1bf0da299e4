using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>What other services say of what stands around caches.</summary>
/// <param name="account">The account.</param>
internal sealed class SurroundingsObserver(AwsAccount account)
{
    private static readonly string[] IngressSources = ["cidrIp", "cidrIpv6", "groupId", "prefixListId"];
    private readonly AmazonKeyManagementService _keys = new(account);
    private readonly AmazonApplicationAutoScaling _scaling = new(account);
    private readonly AmazonSimpleNotificationService _topics = new(account);

    public async Task<ObservedResource> Key(string id, CancellationToken cancellation)
    {
        if (await _keys.DescribeKey(id, cancellation) is not { } key)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        var state = (string?)key["KeyState"];
        // The service does not tell it of a key that is to be deleted.
        if (state is "Enabled" or "Disabled" or null)
        {
            facts["EnableKeyRotation"] = NormalForm.Flag(await _keys.GetKeyRotationStatus(id, cancellation));
        }

        return new ObservedResource(facts, state is "Enabled" or null ? null : $"the key's state is {state}");
    }

    /// <summary>A security group: what it admits.</summary>
    public Task<ObservedResource> SecurityGroup(string id, CancellationToken cancellation) =>
        Of(
            new AmazonEC2(account).DescribeSecurityGroup(id, cancellation),
            group =>
            {
                var rules = group
                    .List("ipPermissions")
                    .SelectMany(permission =>
                        permission
                            .Descendants()
                            .Where(element => IngressSources.Contains(element.Name.LocalName))
                            .Select(source =>
                                IngressRule.Of(
                                    permission.Element("ipProtocol")?.Value,
                                    Port(permission, "fromPort"),
                                    Port(permission, "toPort"),
                                    source.Value
                                )
                            )
                    )
                    .Distinct();
                return Facts(("SecurityGroupIngress", IngressRule.Text(rules)));
            }
        );

    /// <summary>A secret: that it is there, and rotated. Its value is never asked for.</summary>
    public Task<ObservedResource> Secret(string id, CancellationToken cancellation) =>
        Of(
            new AmazonSecretsManager(account).DescribeSecret(id, cancellation),
            secret =>
                Facts(
                    ("RotationEnabled", NormalForm.Flag((bool?)secret["RotationEnabled"] == true)),
                    ("AutomaticallyAfterDays", secret["RotationRules"]?["AutomaticallyAfterDays"]?.ToString()),
                    ("ScheduleExpression", (string?)secret["RotationRules"]?["ScheduleExpression"])
                ) with
                {
                    Problem = secret["DeletedDate"] is null ? null : "the secret is to be deleted",
                }
        );

    public Task<ObservedResource> Alarm(string id, CancellationToken cancellation) =>
        Of(
            new AmazonCloudWatch(account).DescribeAlarm(id, cancellation),
            alarm =>
            {
                var facts = new ObservedFacts(alarm);
                facts.Word("ActionsEnabled");
                facts.Number("Threshold", "EvaluationPeriods", "Period", "DatapointsToAlarm");
                facts.Text([.. DeclaredSurroundings.AlarmTexts]);
                facts.Set("Dimensions", Dimensions(alarm));
                facts.SetComplete("Metrics.");
                foreach (var query in alarm.List("Metrics"))
                {
                    facts.Set($"Metrics.{query.Element("Id")?.Value}", Query(query));
                }

                facts.Set("AlarmActions", NormalForm.Names(alarm.Texts("AlarmActions")));
                return facts.WithStatus("");
            }
        );

    /// <summary>Between which numbers a cache is scaled.</summary>
    public async Task<ObservedResource> ScalableTarget(string id, CancellationToken cancellation) =>
        // replication-group/sessions|elasticache:replication-group:Replicas|elasticache
        id.Split('|')
            is [var resource, var dimension, _]
            ? await Of(
                _scaling.DescribeScalableTarget(resource, dimension, cancellation),
                target =>
                    Facts(
                        ("MinCapacity", $"{target["MinCapacity"]}"),
                        ("MaxCapacity", $"{target["MaxCapacity"]}"),
                        (
                            "Suspended",
                            NormalForm.Flag(
                                target["SuspendedState"] is JsonObject state
                                    && state.Any(entry => (bool?)entry.Value == true)
                            )
                        )
                    )
            )
            : ObservedResource.Missing;

    /// <summary>What a cache is scaled by.</summary>
    public Task<ObservedResource> ScalingPolicy(string id, CancellationToken cancellation) =>
        Of(
            _scaling.DescribeScalingPolicy(id, cancellation),
            policy =>
                Facts(
                    ("PolicyType", (string?)policy["PolicyType"]),
                    (
                        "TargetValue",
                        policy["TargetTrackingScalingPolicyConfiguration"]?["TargetValue"] is JsonValue value
                            ? NormalForm.Number(value.GetValue<double>())
                            : null
                    )
                )
        );

    public Task<ObservedResource> LogGroup(string id, CancellationToken cancellation) =>
        Of(
            new AmazonCloudWatchLogs(account).DescribeLogGroup(id, cancellation),
            group => Facts(("RetentionInDays", group["retentionInDays"]?.ToString() ?? "for ever"))
        );

    /// <summary>A topic: that it is there.</summary>
    public Task<ObservedResource> Topic(string id, CancellationToken cancellation) =>
        Of(_topics.GetTopicAttributes(id, cancellation), _ => Facts());

    /// <summary>A subscription: who is told, and whether they have confirmed it.</summary>
    public Task<ObservedResource> Subscription(string id, CancellationToken cancellation) =>
        Of(
            _topics.GetSubscriptionAttributes(id, cancellation),
            attributes =>
                Facts(
                    ("Confirmed", NormalForm.Flag(attributes.GetValueOrDefault("PendingConfirmation") != "true")),
                    ("Protocol", attributes.GetValueOrDefault("Protocol")),
                    ("Endpoint", attributes.GetValueOrDefault("Endpoint"))
                )
        );

    private static async Task<ObservedResource> Of<T>(Task<T?> asked, Func<T, ObservedResource> read)
        where T : class => await asked is { } found ? read(found) : ObservedResource.Missing;

    // What is null is not told.
    private static ObservedResource Facts(params (string Property, string? Value)[] facts) =>
        new(
            facts
                .Where(fact => fact.Value is not null)
                .ToDictionary(fact => fact.Property, fact => fact.Value!, StringComparer.Ordinal)
        );

    private static string Query(XElement query)
    {
        var stat = query.Element("MetricStat");
        var metric = stat?.Element("Metric");
        return metric is null
            ? query.Element("Expression")?.Value ?? ""
            : NormalForm.Metric(
                metric.Element("MetricName")?.Value ?? "",
                Dimensions(metric),
                stat!.Element("Stat")?.Value ?? "",
                stat.Element("Period")?.Value ?? ""
            );
    }

    private static string Dimensions(XElement metric) =>
        NormalForm.Dimensions(
            metric
                .List("Dimensions")
                .Select(dimension => (dimension.Element("Name")?.Value ?? "", dimension.Element("Value")?.Value ?? ""))
        );

    private static double? Port(XElement permission, string name) =>
        double.TryParse(permission.Element(name)?.Value, CultureInfo.InvariantCulture, out var port) ? port : null;
}
