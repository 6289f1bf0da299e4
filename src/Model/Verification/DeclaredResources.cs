using ElastiCache.Model.Expressions;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Verification;

/// <summary>The resources of a template with what is declared of each, in the normal form of the service.</summary>
/// <remarks>What depends on parameters is not declared: a deployment may have given them other values than their defaults.</remarks>
/// <param name="template">The template.</param>
/// <param name="physicalIds">The names in the account by logical id.</param>
internal sealed class DeclaredResources(Template template, IReadOnlyDictionary<string, string> physicalIds)
{
    private readonly TemplateContext _context = new(template, isLenient: true);

    /// <summary>Those that can be held against the account: of a known type, and deployed.</summary>
    public IReadOnlyList<DeclaredResource> All()
    {
        var reader = new TemplateReader(_context, null);
        return
        [
            .. template.Resources.Values.SelectMany(resource =>
                physicalIds.TryGetValue(resource.LogicalId, out var physicalId)
                && WithoutParameters(() => Facts(reader, resource)) is { } facts
                    ? [new DeclaredResource(resource.LogicalId, resource.Type, physicalId, facts)]
                    : Array.Empty<DeclaredResource>()
            ),
        ];
    }

    private T WithoutParameters<T>(Func<T> read)
    {
        _context.Evaluation.Exploration.IsConstant(read, out var result);
        return result;
    }

    private List<LiveFact>? Facts(TemplateReader reader, TemplateResource resource) =>
        resource.Type switch
        {
            ResourceTypes.ReplicationGroup => Of(reader.ReplicationGroup(resource), resource),
            ResourceTypes.CacheCluster => Of(reader.CacheCluster(resource), resource),
            ResourceTypes.ServerlessCache => Of(new ServerlessReader(_context).Cache(resource), resource),
            ResourceTypes.User => Of(new UserReader(_context).User(resource)),
            ResourceTypes.UserGroup => Group(resource),
            ResourceTypes.ParameterGroup => Of(reader.ParameterGroup(resource)),
            ResourceTypes.Key => Key(resource),
            "AWS::CloudWatch::Alarm" => Alarm(resource),
            ResourceTypes.SecurityGroup => Ingress(resource),
            _ => null,
        };

    private List<LiveFact> Of(ReplicationGroupSpecification group, TemplateResource resource)
    {
        var facts = new List<LiveFact>();
        Text(facts, ControlPlaneRules.Engine, "Engine", group.Engine);
        Text(facts, ControlPlaneRules.Engine, "EngineVersion", group.EngineVersion, NormalForm.Version);
        Text(facts, ControlPlaneRules.Size, "CacheNodeType", group.CacheNodeType);
        if (!group.Inherits)
        {
            Number(facts, ControlPlaneRules.Size, "NumNodeGroups", group.NumNodeGroups);
            Number(facts, ControlPlaneRules.Size, "NumCacheClusters", group.NumCacheClusters);
            Number(facts, ControlPlaneRules.Size, "ReplicasPerNodeGroup", group.ReplicasPerNodeGroup);
        }

        Flag(facts, ControlPlaneRules.Availability, "AutomaticFailoverEnabled", group.AutomaticFailoverEnabled);
        Flag(facts, ControlPlaneRules.Availability, "MultiAZEnabled", group.MultiAZEnabled);
        Flag(facts, ControlPlaneRules.Encryption, "TransitEncryptionEnabled", group.TransitEncryptionEnabled);
        Text(facts, ControlPlaneRules.Encryption, "TransitEncryptionMode", group.TransitEncryptionMode);
        Flag(facts, ControlPlaneRules.Encryption, "AtRestEncryptionEnabled", group.AtRestEncryptionEnabled);
        facts.Add(
            new LiveFact(ControlPlaneRules.Access, "AuthTokenEnabled", NormalForm.Flag(group.AuthToken.IsPresent))
        );
        References(facts, ControlPlaneRules.Access, "UserGroupIds", resource, ResourceTypes.UserGroup);
        Common(facts, group, resource);
        Flag(facts, ControlPlaneRules.Upkeep, "AutoMinorVersionUpgrade", group.AutoMinorVersionUpgrade);
        References(facts, ControlPlaneRules.Network, "SecurityGroupIds", resource, ResourceTypes.SecurityGroup);
        return facts;
    }

    private List<LiveFact> Of(CacheClusterSpecification cluster, TemplateResource resource)
    {
        var facts = new List<LiveFact>();
        Text(facts, ControlPlaneRules.Engine, "Engine", cluster.Engine);
        Text(facts, ControlPlaneRules.Engine, "EngineVersion", cluster.EngineVersion, NormalForm.Version);
        Text(facts, ControlPlaneRules.Size, "CacheNodeType", cluster.CacheNodeType);
        Number(facts, ControlPlaneRules.Size, "NumCacheNodes", cluster.NumCacheNodes);
        Flag(facts, ControlPlaneRules.Encryption, "TransitEncryptionEnabled", cluster.TransitEncryptionEnabled);
        Common(facts, cluster, resource);
        Flag(facts, ControlPlaneRules.Upkeep, "AutoMinorVersionUpgrade", cluster.AutoMinorVersionUpgrade);
        References(facts, ControlPlaneRules.Network, "VpcSecurityGroupIds", resource, ResourceTypes.SecurityGroup);
        return facts;
    }

    private List<LiveFact> Of(ServerlessCacheSpecification cache, TemplateResource resource)
    {
        var facts = new List<LiveFact>();
        Text(facts, ControlPlaneRules.Engine, "Engine", cache.Engine);
        Text(facts, ControlPlaneRules.Engine, "MajorEngineVersion", cache.MajorEngineVersion);
        Limit(facts, "DataStorage", cache.DataStorage);
        Limit(facts, "ECPUPerSecond", cache.EcpuPerSecond);
        Number(facts, ControlPlaneRules.Backups, "SnapshotRetentionLimit", cache.SnapshotRetentionLimit);
        Text(facts, ControlPlaneRules.Backups, "DailySnapshotTime", cache.DailySnapshotTime);
        Reference(facts, ControlPlaneRules.Access, "UserGroupId", resource, ResourceTypes.UserGroup);
        References(facts, ControlPlaneRules.Network, "SecurityGroupIds", resource, ResourceTypes.SecurityGroup);
        Tags(facts, cache.Tags);
        return facts;
    }

    private static List<LiveFact> Of(UserSpecification user)
    {
        var facts = new List<LiveFact>();
        Text(facts, ControlPlaneRules.Users, "AccessString", user.AccessString, NormalForm.AccessString);
        Text(facts, ControlPlaneRules.Users, "UserName", user.UserName, name => name.ToLowerInvariant());
        if (user.AuthenticationMode.TryGet(out var mode) && mode.Type.TryGet(out var type))
        {
            facts.Add(
                new LiveFact(
                    ControlPlaneRules.Users,
                    "AuthenticationMode",
                    type == "no-password-required" ? "no-password" : type
                )
            );
        }

        return facts;
    }

    private List<LiveFact> Group(TemplateResource resource)
    {
        var facts = new List<LiveFact>();
        References(facts, ControlPlaneRules.Users, "UserIds", resource, ResourceTypes.User);
        return facts;
    }

    private static List<LiveFact> Of(ParameterGroupSpecification group) =>
        [
            .. group
                .Properties.Where(parameter => parameter.Value.TryGet(out _))
                .Select(parameter => new LiveFact(ControlPlaneRules.Parameters, parameter.Key, parameter.Value.Raw!)),
        ];

    private List<LiveFact> Key(TemplateResource resource)
    {
        var bag = _context.Properties(resource);
        var facts = new List<LiveFact>();
        Flag(facts, ControlPlaneRules.Keys, "EnableKeyRotation", bag.Flag("EnableKeyRotation"));
        return facts;
    }

    // The addresses that a group admits, within it and beside it. Groups that it admits may be added by other stacks.
    private List<LiveFact> Ingress(TemplateResource resource)
    {
        var own = _context.Properties(resource).Items("SecurityGroupIngress") ?? [];
        var beside = template
            .OfType(ResourceTypes.SecurityGroupIngress)
            .Select(_context.Properties)
            .Where(other => NamesIn.Property(other, "GroupId").Contains(resource.LogicalId));
        var rules = own.Concat(beside).ToList();
        return rules.Exists(rule => rule.Text("CidrIp").IsUnresolved || rule.Text("CidrIpv6").IsUnresolved)
            ? []
            :
            [
                new LiveFact(
                    ControlPlaneRules.Ingress,
                    "SecurityGroupIngress",
                    NormalForm.Names(
                        rules.SelectMany(rule =>
                            new[] { rule.Text("CidrIp"), rule.Text("CidrIpv6") }
                                .Where(range => range.TryGet(out _))
                                .Select(range => range.Raw!)
                        )
                    )
                ),
            ];
    }

    private List<LiveFact> Alarm(TemplateResource resource)
    {
        var bag = _context.Properties(resource);
        var facts = new List<LiveFact> { new(ControlPlaneRules.Alarms, "ActionsEnabled", "true") };
        Number(facts, ControlPlaneRules.Alarms, "Threshold", bag.Number("Threshold"));
        Number(facts, ControlPlaneRules.Alarms, "EvaluationPeriods", bag.Number("EvaluationPeriods"));
        Text(facts, ControlPlaneRules.Alarms, "ComparisonOperator", bag.Text("ComparisonOperator"));
        return facts;
    }

    private void Common(List<LiveFact> facts, ICacheSpecification cache, TemplateResource resource)
    {
        Number(facts, ControlPlaneRules.Backups, "SnapshotRetentionLimit", cache.SnapshotRetentionLimit);
        Text(facts, ControlPlaneRules.Backups, "SnapshotWindow", cache.SnapshotWindow);
        Text(
            facts,
            ControlPlaneRules.Upkeep,
            "PreferredMaintenanceWindow",
            cache.PreferredMaintenanceWindow,
            window => window.ToLowerInvariant()
        );
        Number(facts, ControlPlaneRules.Network, "Port", cache.Port);
        Reference(
            facts,
            ControlPlaneRules.Parameters,
            "CacheParameterGroupName",
            resource,
            ResourceTypes.ParameterGroup
        );
        Reference(facts, ControlPlaneRules.Network, "CacheSubnetGroupName", resource, ResourceTypes.SubnetGroup);
        Tags(facts, cache.Tags);
    }

    private static void Limit(List<LiveFact> facts, string name, Value<UsageLimit> limit)
    {
        if (limit.TryGet(out var known))
        {
            Number(facts, ControlPlaneRules.Size, $"{name}.Minimum", known.Minimum);
            Number(facts, ControlPlaneRules.Size, $"{name}.Maximum", known.Maximum);
        }
    }

    private static void Tags(List<LiveFact> facts, IReadOnlyList<TagSpecification> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Key.TryGet(out var key) && tag.Value.TryGet(out var value))
            {
                facts.Add(new LiveFact(ControlPlaneRules.Tags, $"Tags.{key}", value));
            }
        }
    }

    private void Reference(List<LiveFact> facts, LiveRule rule, string property, TemplateResource resource, string type)
    {
        if (Name(_context.Properties(resource).Value(property), type) is { } name)
        {
            facts.Add(new LiveFact(rule, property, name.ToLowerInvariant()));
        }
    }

    // Where one of them is not of this template, the list cannot be compared.
    private void References(
        List<LiveFact> facts,
        LiveRule rule,
        string property,
        TemplateResource resource,
        string type
    )
    {
        var names = _context.Properties(resource).Elements(property).Select(element => Name(element, type)).ToList();
        if (names.Count > 0 && names.TrueForAll(name => name is not null))
        {
            facts.Add(new LiveFact(rule, property, NormalForm.Names(names.OfType<string>())));
        }
    }

    private string? Name(Evaluated value, string type) =>
        _context.Referenced(value, type) is { } referenced
            ? physicalIds.GetValueOrDefault(referenced.LogicalId)
            : value.Text;

    private static void Text(
        List<LiveFact> facts,
        LiveRule rule,
        string property,
        Value<string> value,
        Func<string, string>? form = null
    )
    {
        if (value.TryGet(out var text))
        {
            facts.Add(new LiveFact(rule, property, form is null ? text : form(text)));
        }
    }

    private static void Number(List<LiveFact> facts, LiveRule rule, string property, Value<double> value)
    {
        if (value.TryGet(out var number))
        {
            facts.Add(new LiveFact(rule, property, NormalForm.Number(number)));
        }
    }

    private static void Flag(List<LiveFact> facts, LiveRule rule, string property, Value<bool> value)
    {
        if (value.TryGet(out var flag))
        {
            facts.Add(new LiveFact(rule, property, NormalForm.Flag(flag)));
        }
    }
}
