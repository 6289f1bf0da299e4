using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>
/// Random templates whose values hang on two or three parameters: by <c>Ref</c>, by conditions that are made of others, by
/// <c>Fn::If</c> within <c>Fn::If</c>, and by a mapping.
/// </summary>
internal sealed class ComposedTemplates(Draws draws)
{
    private static readonly string[] Names = ["Alpha", "Beta", "Gamma"];

    // Values of one kind: those that a parameter of it may have are some of them.
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["flag"] = ["true", "false"],
        ["count"] = ["1", "2", "7"],
        ["engine"] = ["redis", "valkey", "memcached"],
        ["version"] = ["7.1", "7.4", "8.0", "6.2", "1.6.22"],
        ["node"] = ["cache.r7g.large", "cache.t2.micro", "cache.t4g.micro", "cache.r6gd.xlarge"],
        ["metric"] = ["CPUUtilization", "EngineCPUUtilization", "DatabaseMemoryUsagePercentage", "CurrItem"],
        ["statistic"] = ["Average", "Maximum", "Sum"],
        ["seconds"] = ["60", "61", "300"],
        ["access"] = ["on ~* +@all", "off ~* +@all", "on ~a (", "on ~* -@all"],
        ["name"] = ["default", "orders"],
        ["password"] = ["another-password-of-enough-letters", "a-password-of-enough-letters", "short"],
        ["range"] = ["0.0.0.0/0", "10.0.0.0/16"],
        ["port"] = ["6379", "6380", "80"],
        ["family"] = ["redis7", "valkey8", "memcached1.6"],
        ["group"] = ["default.redis7", "default.valkey8", "default.valkey8.cluster.on"],
    };

    private static readonly Dictionary<string, (string Type, (string Name, string Kind)[] Properties)> Resources = new(
        StringComparer.Ordinal
    )
    {
        ["Cache"] = (
            ResourceTypes.ReplicationGroup,
            [
                ("Engine", "engine"),
                ("EngineVersion", "version"),
                ("CacheNodeType", "node"),
                ("NumCacheClusters", "count"),
                ("NumNodeGroups", "count"),
                ("AutomaticFailoverEnabled", "flag"),
                ("MultiAZEnabled", "flag"),
                ("TransitEncryptionEnabled", "flag"),
                ("AtRestEncryptionEnabled", "flag"),
                ("DataTieringEnabled", "flag"),
                ("CacheParameterGroupName", "group"),
                ("Port", "port"),
            ]
        ),
        ["Node"] = (
            ResourceTypes.CacheCluster,
            [
                ("Engine", "engine"),
                ("EngineVersion", "version"),
                ("CacheNodeType", "node"),
                ("NumCacheNodes", "count"),
                ("TransitEncryptionEnabled", "flag"),
                ("Port", "port"),
            ]
        ),
        ["Alarm"] = (
            ResourceTypes.Alarm,
            [
                ("MetricName", "metric"),
                ("Statistic", "statistic"),
                ("Period", "seconds"),
                ("EvaluationPeriods", "count"),
            ]
        ),
        ["User"] = (
            ResourceTypes.User,
            [
                ("Engine", "engine"),
                ("AccessString", "access"),
                ("UserName", "name"),
                ("NoPasswordRequired", "flag"),
                ("Passwords.0", "password"),
            ]
        ),
        ["Parameters"] = (ResourceTypes.ParameterGroup, [("CacheParameterGroupFamily", "family")]),
    };

    /// <summary>Random ones.</summary>
    public static Gen<ParameterizedTemplate> Any { get; } =
        Gen.Choose(0, 1_000_000).ListOf(400).Select(choices => new ComposedTemplates(new Draws([.. choices])).Draw());

    private DrawnConditions _conditions = null!;
    private readonly Dictionary<string, (string Kind, string[] Values)> _parameters = new(StringComparer.Ordinal);

    private ParameterizedTemplate Draw()
    {
        var resources = draws.Some([.. Resources.Keys], 1 + draws.Next(2));
        foreach (var name in Names.Take(2 + draws.Next(2)))
        {
            var (_, properties) = Resources[draws.OneOf(resources)];
            var kind = draws.OneOf(properties).Kind;
            _parameters[name] = (kind, draws.Some(Kinds[kind], 2 + draws.Next(2)));
        }

        _conditions = new DrawnConditions(
            draws,
            _parameters.ToDictionary(one => one.Key, one => one.Value.Values, StringComparer.Ordinal),
            "flag"
        );
        for (var count = 1 + draws.Next(3); count > 0; count--)
        {
            _conditions.Add();
        }

        var made = new JsonObject();
        foreach (var name in resources)
        {
            made[name] = Resource(name);
        }

        var mapping = new JsonObject();
        foreach (var key in _parameters.Values.SelectMany(parameter => parameter.Values).Distinct())
        {
            mapping[key] = new JsonObject([
                .. Kinds.Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)draws.OneOf(kind.Value))),
            ]);
        }

        var template = new JsonObject
        {
            ["Parameters"] = new JsonObject([
                .. _parameters.Select(one =>
                    KeyValuePair.Create(one.Key, (JsonNode?)draws.Parameter(one.Value.Values))
                ),
            ]),
            ["Mappings"] = new JsonObject { ["Map"] = mapping },
            ["Conditions"] = _conditions.All,
            ["Resources"] = made,
        };
        return ParameterizedTemplate.Of(
            template,
            _parameters.ToDictionary(one => one.Key, one => one.Value.Values, StringComparer.Ordinal)
        );
    }

    private JsonObject Resource(string name)
    {
        var (type, properties) = Resources[name];
        var json = Example(type);
        var own = json["Properties"]!.AsObject();
        foreach (var (property, kind) in properties.Where(_ => draws.Next(3) > 0))
        {
            var value = Value(kind, 2);
            if (property.Split('.') is [var list, _])
            {
                own[list] = new JsonArray(value);
            }
            else
            {
                own[property] = value;
            }
        }

        if (type == ResourceTypes.Alarm)
        {
            own["Namespace"] = "AWS/ElastiCache";
            own["ComparisonOperator"] = "GreaterThanThreshold";
            own["Threshold"] = draws.Next(2) == 0 ? 90 : 0.5;
            own["Dimensions"] = new JsonArray(
                new JsonObject { ["Name"] = "CacheClusterId", ["Value"] = draws.Next(2) == 0 ? "orders-001" : "orders" }
            );
        }

        if (draws.Next(4) == 0)
        {
            json["Condition"] = _conditions.Name;
        }

        return json;
    }

    private static JsonObject Example(string type) =>
        type == ResourceTypes.Alarm
            ? new() { ["Type"] = type, ["Properties"] = new JsonObject() }
            : RuleExamples.Json(type, "{}")["Resources"]!["Example"]!.DeepClone().AsObject();

    private JsonNode Value(string kind, int depth) =>
        (depth == 0 ? draws.Next(3) : draws.Next(7)) switch
        {
            0 => (JsonNode)draws.OneOf(Kinds[kind]),
            1 or 2 or 3 => _parameters.Where(one => one.Value.Kind == kind).Select(one => one.Key).ToArray()
                is { Length: > 0 } names
                ? DrawnConditions.Ref(draws.OneOf(names))
                : draws.OneOf(Kinds[kind]),
            4 => new JsonObject
            {
                ["Fn::FindInMap"] = new JsonArray(
                    "Map",
                    DrawnConditions.Ref(draws.OneOf(_parameters.Keys.ToArray())),
                    kind
                ),
            },
            _ => _conditions.If(Value(kind, depth - 1), draws.Next(4) == 0 ? null : Value(kind, depth - 1)),
        };
}
