using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads serverless caches.</summary>
/// <param name="template">The template, in which what a cache refers to is looked up.</param>
internal sealed class ServerlessReader(Template template)
{
    public ServerlessCacheSpecification Cache(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        var limits = bag.Object("CacheUsageLimits");
        var network = new NetworkReader(template);
        return new ServerlessCacheSpecification
        {
            ServerlessCacheName = bag.Text("ServerlessCacheName"),
            Description = bag.Text("Description"),
            Engine = bag.Text("Engine"),
            MajorEngineVersion = bag.Text("MajorEngineVersion"),
            DataStorage = Limit(limits, "DataStorage"),
            EcpuPerSecond = Limit(limits, "ECPUPerSecond"),
            DailySnapshotTime = bag.Text("DailySnapshotTime"),
            SnapshotRetentionLimit = bag.Number("SnapshotRetentionLimit"),
            SnapshotArnsToRestore = bag.Texts("SnapshotArnsToRestore"),
            FinalSnapshotName = bag.Text("FinalSnapshotName"),
            KmsKeyId = bag.Text("KmsKeyId"),
            KeySpec = KeySpec(bag.Raw("KmsKeyId"), conditions),
            SubnetIds = bag.Texts("SubnetIds"),
            Subnets = [.. network.Subnets(bag, "SubnetIds", conditions).OfType<SubnetSpecification>()],
            SecurityGroupIds = bag.Texts("SecurityGroupIds"),
            SecurityGroups = network.SecurityGroups(bag, "SecurityGroupIds", conditions),
            NetworkType = bag.Text("NetworkType"),
            ConnectionType = bag.Text("ConnectionType"),
            UserGroupId = bag.Text("UserGroupId"),
            UserGroup = new UserReader(template).UserGroups(bag, "UserGroupId", conditions) is [var users, ..]
                ? users
                : null,
            OtherProperties = [.. bag.Misplaced],
            Tags = TemplateLinks.Tags(bag),
        };
    }

    private static Value<UsageLimit> Limit(Value<PropertyBag> limits, string name) =>
        limits.IsUnresolved ? Value<UsageLimit>.Unresolved()
        : !limits.TryGet(out var bag) ? Value<UsageLimit>.Absent
        : bag.Object(name) is var limit && limit.TryGet(out var below)
            ? new UsageLimit
            {
                Minimum = below.Number("Minimum"),
                Maximum = below.Number("Maximum"),
                Unit = below.Text("Unit"),
            }
        : limit.IsAbsent ? Value<UsageLimit>.Absent
        : Value<UsageLimit>.Unresolved();

    private Value<string> KeySpec(JsonElement key, IReadOnlyDictionary<string, bool> conditions) =>
        NetworkReader.Mentioned(template, key, ResourceTypes.Key) is { } resource
            ? TemplateReader.Properties(resource, conditions).Text("KeySpec")
            : Value<string>.Unresolved();
}
