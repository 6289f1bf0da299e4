using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>
/// Templates, as text, with anything anywhere: valid resources in which some values became any JSON, resources of types
/// that nobody has heard of, intrinsic functions that are none, keys that stand there twice.
/// </summary>
public static class AnyTemplate
{
    private const int Deepest = 3;

    private static readonly string[] Scalars =
    [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "1.5",
        "6379",
        "1e400",
        "-1e400",
        "1e-400",
        "99999999999999999999999999",
        "\"\"",
        "\" \"",
        "\"true\"",
        "\"NaN\"",
        "\"Infinity\"",
        "\"1e999\"",
        "\"\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "\"{0}\"",
        "\"${A.B}${\"",
        "\"{{resolve:secretsmanager:a}}\"",
        "\"redis\"",
        "\"valkey\"",
        "\"memcached\"",
        "\"8.2\"",
        "\"7.1\"",
        "\"default\"",
        "\"default.valkey8.cluster.on\"",
        "\"cache.r6gd.xlarge\"",
        "\"cache.t4g.micro\"",
        "\"on ~* +@all\"",
        "\"on ~a (\"",
        "\"eu-central-1a\"",
        "\"0-16383\"",
        "\"23:30-00:30\"",
        "\"sun:23:30-mon:00:30\"",
        "\"arn:aws:kms:eu-central-1:111122223333:key/a\"",
        "\"replication-group/orders\"",
    ];

    // Names that the resources, parameters and conditions have, so that references often hit, and sometimes themselves.
    private static readonly string[] Names = ["A", "B", "C", "P", "Yes", "AWS::NoValue", "AWS::Region", "Nobody"];

    private static readonly string[] Types =
    [
        ResourceTypes.ReplicationGroup,
        ResourceTypes.CacheCluster,
        ResourceTypes.ParameterGroup,
        ResourceTypes.SubnetGroup,
        ResourceTypes.ServerlessCache,
        ResourceTypes.User,
        ResourceTypes.UserGroup,
        ResourceTypes.GlobalReplicationGroup,
        ResourceTypes.ScalableTarget,
        ResourceTypes.ScalingPolicy,
        ResourceTypes.Subnet,
        "AWS::EC2::SecurityGroup",
        "AWS::EC2::VPC",
        "AWS::KMS::Key",
        "AWS::ElastiCache::Nothing",
        "AWS::ElastiCache::",
        "Custom::Thing",
        "",
    ];

    private static readonly string[] Beside =
    [
        "DeletionPolicy",
        "UpdateReplacePolicy",
        "UpdatePolicy",
        "DependsOn",
        "Metadata",
        "Condition",
        "Fn::Transform",
        "Properties",
        "Type",
    ];

    private static readonly string[] Sections =
    [
        "Parameters",
        "Conditions",
        "Mappings",
        "Outputs",
        "Transform",
        "Metadata",
        "Rules",
        "Resources",
    ];

    private static readonly string[] Functions =
    [
        "Ref",
        "Fn::If",
        "Fn::GetAtt",
        "Fn::Sub",
        "Fn::Join",
        "Fn::Select",
        "Fn::Split",
        "Fn::FindInMap",
        "Fn::ImportValue",
        "Fn::ForEach::Loop",
        "Fn::",
    ];

    /// <summary>Any template.</summary>
    public static Gen<string> Text { get; } =
        from resources in Gen.CollectToArray(Names[..3].Select(Member))
        from sections in Gen.Elements(Sections).Zip(Json(0)).ListOf(2)
        select $$"""
            { {{string.Join(", ", sections.Take(1).Select(Section))}}{{(
                sections.Count > 0 ? "," : ""
            )}} "Parameters": {"P": {"Type": "String"} }, "Conditions": {"Yes": {"Fn::Equals": ["a", "a"]} }, "Resources": { {{string.Join(
                ", ",
                resources
            )}} }{{string.Concat(sections.Skip(1).Select(section => ", " + Section(section)))}} }
            """;

    private static string Section((string Name, string Value) section) => $"\"{section.Name}\": {section.Value}";

    private static Gen<string> Member(string name) =>
        Gen.Frequency((20, Resource()), (1, Json(0))).Select(resource => $"\"{name}\": {resource}");

    private static Gen<string> Resource() =>
        from type in Gen.Elements(Types)
        from odd in Gen.Choose(0, 20)
        from wild in Json(0)
        from changes in Gen.Choose(0, 4)
        from places in Gen.Choose(0, 1_000_000).ListOf(4)
        from values in Json(0).ListOf(4)
        from beside in Gen.Elements(Beside).Zip(Json(1)).ListOf(odd % 3)
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"Type\": {(odd == 0 ? wild : $"\"{type}\"")}, \"Properties\": {(odd == 1 ? wild : Changed(type, places.Zip(values).Take(changes)))}{string.Concat(beside.Select(entry => ", " + Section(entry)))}}}"
        );

    // The valid properties of a type with other values in some places, at any depth.
    private static string Changed(string type, IEnumerable<(int Place, string Value)> changes)
    {
        using var valid = JsonDocument.Parse(RuleExamples.Json(type, "{}").ToJsonString());
        var properties = valid.RootElement.GetProperty("Resources").GetProperty("Example").GetProperty("Properties");
        var count = Count(properties);
        var places = changes
            .DistinctBy(change => change.Place % count)
            .ToDictionary(change => change.Place % count, change => change.Value);
        var at = 0;
        return Written(properties, places, ref at);
    }

    private static int Count(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => 1 + value.EnumerateObject().Sum(property => Count(property.Value)),
            JsonValueKind.Array => 1 + value.EnumerateArray().Sum(Count),
            _ => 1,
        };

    private static string Written(JsonElement value, Dictionary<int, string> places, ref int at)
    {
        if (places.TryGetValue(at++, out var other))
        {
            // What is not written must be counted all the same.
            at += Count(value) - 1;
            return other;
        }

        var text = new StringBuilder();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    text.Append(text.Length == 0 ? "" : ", ")
                        .Append(JsonValue.Create(property.Name).ToJsonString())
                        .Append(": ")
                        .Append(Written(property.Value, places, ref at));
                }

                return $"{{{text}}}";
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(text.Length == 0 ? "" : ", ").Append(Written(item, places, ref at));
                }

                return $"[{text}]";
            default:
                return value.GetRawText();
        }
    }

    private static Gen<string> Json(int depth) =>
        depth >= Deepest
            ? Gen.Elements(Scalars)
            : Gen.Frequency(
                (4, Gen.Elements(Scalars)),
                (1, Name()),
                (2, Function(depth)),
                (1, Json(depth + 1).ListOf(2).Select(items => $"[{string.Join(", ", items)}]")),
                (1, Json(depth + 1).ListOf(1).Select(items => $"[{string.Join(", ", items)}]")),
                (1, Gen.Constant("[]")),
                (1, Gen.Constant("{}")),
                (
                    1,
                    Gen.Elements([.. Functions, "Key", "Value", "Minimum", "Type", "Key"])
                        .Zip(Json(depth + 1))
                        .ListOf(2)
                        .Select(members => $"{{{string.Join(", ", members.Select(Section))}}}")
                )
            );

    private static Gen<string> Name() => Gen.Elements(Names).Select(name => $"\"{name}\"");

    private static Gen<string> Function(int depth) =>
        Gen.OneOf(
            Gen.Elements(Names).Select(name => $"{{\"Ref\": \"{name}\"}}"),
            from name in Gen.Elements(Names)
            from attribute in Gen.Elements("Arn", "PrimaryEndPoint.Address", "ConfigurationEndpoint.Port", "")
            select $"{{\"Fn::GetAtt\": [\"{name}\", \"{attribute}\"]}}",
            from first in Json(depth + 1)
            from second in Json(depth + 1)
            select $"{{\"Fn::If\": [\"Yes\", {first}, {second}]}}",
            from name in Gen.Elements(Functions)
            from argument in Json(depth + 1)
            select $"{{\"{name}\": {argument}}}"
        );
}
