using ElastiCache.Model.Facts;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Preflight;

/// <summary>Reads from a template what its deployment needs of an account.</summary>
internal sealed class NeedsReader
{
    // The properties that hold the names, and the quotas that count resources of the type.
    private static readonly Dictionary<string, (string Name, AccountQuota? Quota)> Types = new(StringComparer.Ordinal)
    {
        [ResourceTypes.ReplicationGroup] = ("ReplicationGroupId", null),
        [ResourceTypes.CacheCluster] = ("ClusterName", null),
        [ResourceTypes.ServerlessCache] = ("ServerlessCacheName", AccountQuota.ServerlessCaches),
        [ResourceTypes.User] = ("UserId", AccountQuota.Users),
        [ResourceTypes.UserGroup] = ("UserGroupId", AccountQuota.UserGroups),
        [ResourceTypes.SubnetGroup] = ("CacheSubnetGroupName", AccountQuota.SubnetGroups),
        [ResourceTypes.ParameterGroup] = ("CacheParameterGroupName", AccountQuota.ParameterGroups),
    };

    // The properties that name what may be of the template or be there already, and what that is.
    private static readonly (string Property, QuestionKind Kind, string Of)[] References =
    [
        ("CacheSubnetGroupName", QuestionKind.Existing, ResourceTypes.SubnetGroup),
        ("CacheParameterGroupName", QuestionKind.Existing, ResourceTypes.ParameterGroup),
        ("UserGroupIds", QuestionKind.Existing, ResourceTypes.UserGroup),
        ("UserGroupId", QuestionKind.Existing, ResourceTypes.UserGroup),
        ("UserIds", QuestionKind.Existing, ResourceTypes.User),
        ("SnapshotName", QuestionKind.Existing, ResourceTypes.Snapshot),
        ("SubnetIds", QuestionKind.Subnet, ""),
        ("SecurityGroupIds", QuestionKind.SecurityGroup, ""),
        ("VpcSecurityGroupIds", QuestionKind.SecurityGroup, ""),
        ("KmsKeyId", QuestionKind.Key, ""),
        ("NotificationTopicArn", QuestionKind.Topic, ""),
    ];

    private readonly Template _template;
    private readonly TemplateContext _context;
    private readonly TemplateReader _reader;
    private readonly IReadOnlySet<string> _deployed;
    private readonly IReadOnlyDictionary<string, string> _parameters;
    private readonly List<(AccountQuestion, string)> _questions = [];
    private readonly Dictionary<AccountQuota, int> _added = [];
    private readonly Dictionary<AccountQuota, (int, string)> _largest = [];
    private readonly List<CachePlacement> _placements = [];
    private readonly List<string> _unknown = [];

    private NeedsReader(
        Template template,
        string? region,
        IReadOnlyDictionary<string, string> parameters,
        IReadOnlySet<string> deployed
    )
    {
        (_deployed, _parameters) = (deployed, parameters);
        var values = new Dictionary<string, string>(parameters, StringComparer.Ordinal);
        if (region is not null)
        {
            values.TryAdd("AWS::Region", region);
        }

        _context = new TemplateContext(template, values, isLenient: true);
        _template = _context.Template;
        _reader = new TemplateReader(_context, region);
    }

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="region">The Region of the stack, where it is known.</param>
    /// <param name="parameters">The values of its parameters; of others their defaults count.</param>
    /// <param name="deployed">The logical ids that the stack has already: they take no name and no place anew.</param>
    public static DeploymentNeeds Read(
        Template template,
        string? region,
        IReadOnlyDictionary<string, string> parameters,
        IReadOnlySet<string> deployed
    ) => new NeedsReader(template, region, parameters, deployed).Read();

    private DeploymentNeeds Read()
    {
        foreach (var resource in _template.Resources.Values.Where(_context.Exists))
        {
            if (Types.TryGetValue(resource.Type, out var type))
            {
                Name(resource, type.Name);
                Refer(resource, type.Name);
                if (type.Quota is { } quota && !_deployed.Contains(resource.LogicalId))
                {
                    Add(quota, 1);
                }

                Cache(resource);
            }
        }

        return new DeploymentNeeds
        {
            Questions = [.. _questions, .. DynamicReferences.In(_context, _parameters)],
            Added = _added,
            Largest = _largest,
            Placements = _placements,
            Unknown = _unknown,
        };
    }

    private void Name(TemplateResource resource, string property)
    {
        if (
            !_deployed.Contains(resource.LogicalId) && _context.Properties(resource).Text(property).TryGet(out var name)
        )
        {
            Ask(QuestionKind.FreeName, name, resource, resource.Type);
        }
    }

    private void Refer(TemplateResource resource, string ownName)
    {
        var properties = _context.Properties(resource);
        foreach (var (property, kind, of) in References.Where(reference => reference.Property != ownName))
        {
            foreach (var value in properties.Elements(property))
            {
                var isOwn =
                    value.Reference is { } reference && _template.Resources.ContainsKey(reference.LogicalId)
                    || Types.TryGetValue(of, out var type) && _context.Find(value, of, type.Name) is not null;
                if (isOwn)
                {
                    continue;
                }

                if (value.Text is { Length: > 0 } name)
                {
                    // Each account has those, and default is no user that somebody makes.
                    if (!(kind == QuestionKind.Existing && (name == "default" || DefaultGroupName.Is(name))))
                    {
                        Ask(kind, name, resource, of);
                    }
                }
                else
                {
                    _unknown.Add($"{resource.LogicalId}.{property}");
                }
            }
        }
    }

    private void Cache(TemplateResource resource)
    {
        switch (resource.Type)
        {
            case ResourceTypes.ReplicationGroup:
                var group = _reader.ReplicationGroup(resource);
                Ask(QuestionKind.NodeType, group.CacheNodeType, resource);
                Version(group.Engine, group.EngineVersion, resource);
                var shards = NodeLayout.Of(group).Shards;
                Nodes(resource, shards, AccountQuota.ClusterNodes, isCounted: shards?.Count > 1);
                Place(resource, shards, group.MultiAZEnabled.Is(true), "SecurityGroupIds");
                break;
            case ResourceTypes.CacheCluster:
                var cluster = _reader.CacheCluster(resource);
                Ask(QuestionKind.NodeType, cluster.CacheNodeType, resource);
                Version(cluster.Engine, cluster.EngineVersion, resource);
                var nodes = NodeLayout.Of(cluster).Shards;
                Nodes(resource, nodes, AccountQuota.MemcachedNodes, cluster.Engine.Is(EngineName.Memcached));
                Place(resource, nodes, cluster.AZMode.Is("cross-az"), "VpcSecurityGroupIds");
                break;
            case ResourceTypes.ServerlessCache:
                var cache = new ServerlessReader(_context).Cache(resource);
                Version(cache.Engine, cache.MajorEngineVersion, resource);
                Place(resource, null, isMultiAZ: false, "SecurityGroupIds");
                break;
            default:
                break;
        }
    }

    private void Nodes(
        TemplateResource resource,
        IReadOnlyList<CacheShard>? shards,
        AccountQuota ofOneCache,
        bool isCounted
    )
    {
        if (shards is null)
        {
            _unknown.Add($"{resource.LogicalId}: its number of nodes");
            return;
        }

        var nodes = shards.Sum(shard => shard.Nodes);
        if (!_deployed.Contains(resource.LogicalId))
        {
            Add(AccountQuota.Nodes, nodes);
        }

        if (isCounted && nodes > (_largest.TryGetValue(ofOneCache, out var largest) ? largest.Item1 : 0))
        {
            _largest[ofOneCache] = (nodes, resource.LogicalId);
        }
    }

    private void Place(
        TemplateResource resource,
        IReadOnlyList<CacheShard>? shards,
        bool isMultiAZ,
        string securityGroups
    )
    {
        if (_deployed.Contains(resource.LogicalId))
        {
            return;
        }

        var properties = _context.Properties(resource);
        var group = properties.Value("CacheSubnetGroupName");
        var own = _context.Find(group, ResourceTypes.SubnetGroup, "CacheSubnetGroupName");
        _placements.Add(
            new CachePlacement(
                resource.LogicalId,
                Texts(own is null ? properties : _context.Properties(own), "SubnetIds"),
                own is null ? group.Text : null
            )
            {
                Addresses = shards?.Sum(shard => shard.Nodes) ?? 0,
                IsServerless = resource.Type == ResourceTypes.ServerlessCache,
                Zones = [.. (shards ?? []).SelectMany(shard => shard.Zones).OfType<string>()],
                IsMultiAZ = isMultiAZ,
                SecurityGroups = Texts(properties, securityGroups),
            }
        );
    }

    private static List<string> Texts(TemplateObject properties, string name) =>
        [.. properties.Elements(name).Select(element => element.Text).OfType<string>()];

    private void Version(Value<string> engine, Value<string> version, TemplateResource resource)
    {
        if (engine.TryGet(out var engineName) && version.TryGet(out var text))
        {
            Ask(QuestionKind.EngineVersion, text, resource, engineName);
        }
        else if (engine.IsUnresolved || version.IsUnresolved)
        {
            _unknown.Add($"{resource.LogicalId}: its engine version");
        }
    }

    private void Ask(QuestionKind kind, Value<string> name, TemplateResource resource)
    {
        if (name.TryGet(out var text))
        {
            Ask(kind, text, resource, "");
        }
        else if (name.IsUnresolved)
        {
            _unknown.Add($"{resource.LogicalId}: its node type");
        }
    }

    private void Ask(QuestionKind kind, string name, TemplateResource resource, string of) =>
        _questions.Add((new AccountQuestion(kind, name, of), resource.LogicalId));

    private void Add(AccountQuota quota, int number) => _added[quota] = _added.GetValueOrDefault(quota) + number;
}
