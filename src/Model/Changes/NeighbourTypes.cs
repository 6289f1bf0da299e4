using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>What stacks of caches have besides caches: how it is named, and what replaces it.</summary>
/// <remarks>From the registry schemas of the types: createOnlyProperties and primaryIdentifier.</remarks>
internal static class NeighbourTypes
{
    // A resource that another property replaces counts as kept, and then CloudFormation says it first.
    private static readonly Dictionary<string, string[]> ReplacedBy = new(StringComparer.Ordinal)
    {
        ["AWS::EC2::VPC"] = ["CidrBlock"],
        ["AWS::EC2::Subnet"] = ["AvailabilityZone", "CidrBlock", "VpcId"],
        ["AWS::EC2::SecurityGroup"] = ["GroupDescription", "GroupName", "VpcId"],
        ["AWS::Route53::RecordSet"] = ["HostedZoneId", "HostedZoneName", "Name"],
        ["AWS::SNS::Topic"] = ["TopicName", "FifoTopic"],
    };

    private static readonly Dictionary<string, string> NamedBy = new(StringComparer.Ordinal)
    {
        ["AWS::SSM::Parameter"] = "Name",
        ["AWS::SecretsManager::Secret"] = "Name",
        ["AWS::Logs::LogGroup"] = "LogGroupName",
        ["AWS::SNS::Topic"] = "TopicName",
        ["AWS::CloudWatch::Dashboard"] = "DashboardName",
        ["AWS::Route53::RecordSet"] = "Name",
    };

    /// <summary>The type and the name that a resource has in its account and Region; null where CloudFormation makes one up.</summary>
    public static string? NameOf(TemplateResource resource) =>
        (NamedBy.GetValueOrDefault(resource.Type) ?? CreateOnlyProperties.NameOf(resource.Type)) is { } property
        && Property(resource, property) is { ValueKind: JsonValueKind.String } name
            ? $"{resource.Type} {Stored(resource.Type, name.GetString()!)}"
            : null;

    // ElastiCache stores names in small letters.
    private static string Stored(string type, string name) =>
        UpdateTypes.IsElastiCache(type) ? name.ToLowerInvariant() : name;

    /// <summary>Whether a resource is replaced by another one, with another id.</summary>
    public static bool IsReplaced(TemplateResource before, TemplateResource after) =>
        before.Type != after.Type
        || ReplacedBy
            .GetValueOrDefault(before.Type, [])
            .Any(name => !IsSame(Property(before, name), Property(after, name)));

    /// <summary>Whether two values are the same.</summary>
    public static bool IsSame(JsonElement? before, JsonElement? after) =>
        before is { } one && after is { } other
            ? JsonNode.DeepEquals(JsonNode.Parse(one.GetRawText()), JsonNode.Parse(other.GetRawText()))
            : before is null && after is null;

    /// <summary>What a resource says of a property; null for nothing.</summary>
    public static JsonElement? Property(TemplateResource resource, string name) =>
        resource.Body.TryGetProperty("Properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty(name, out var value)
            ? value
            : null;
}
