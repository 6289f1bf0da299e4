using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads serverless caches.</summary>
/// <param name="context">The template, in which what a cache refers to is looked up.</param>
/// <param name="region">The Region of the stack. Default: it is not known.</param>
internal sealed class ServerlessReader(TemplateContext context, Value<string> region = default)
{
    public ServerlessCacheSpecification Cache(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        var limits = bag.Below("CacheUsageLimits");
        var network = new NetworkReader(context);
        return bag.Fill(
            new ServerlessCacheSpecification
            {
                DependingIsOfNoEngine = bag.IsNoneOf("Engine", EngineName.All),
                Region = region,
                DataStorage = context.Look(() => Limit(limits, "DataStorage")),
                EcpuPerSecond = context.Look(() => Limit(limits, "ECPUPerSecond")),
                KeySpec = context.Look(() => new KeyReader(context).SpecOf(bag.Value("KmsKeyId"))),
                Subnets = bag.DependingList(network.Subnets),
                DependingIsInOneZone = bag.Depending(network.AreInOneZone),
                SecurityGroups = bag.DependingList(now => network.SecurityGroups(now, "SecurityGroupIds")),
                DependingUserGroup = bag.Depending(now =>
                    new UserReader(context).UserGroups(now, "UserGroupId") is [var users, ..] ? users : null
                ),
                OtherProperties = bag.DependingList<string>(now => [.. now.Misplaced]),
            }
        );
    }

    private static Value<UsageLimit> Limit(TemplateObject limits, string name) =>
        limits.IsUnresolved ? Value<UsageLimit>.Unresolved()
        : limits.Below(name) is not { IsMissing: false } limit ? Value<UsageLimit>.Absent
        : limit.IsUnresolved ? Value<UsageLimit>.Unresolved()
        : new UsageLimit
        {
            Minimum = limit.Number("Minimum"),
            Maximum = limit.Number("Maximum"),
            Unit = limit.Text("Unit"),
        };
}
