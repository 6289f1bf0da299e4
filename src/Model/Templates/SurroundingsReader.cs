using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what surrounds a cache, with the parameters as they are at present.</summary>
internal sealed class SurroundingsReader(TemplateContext context)
{
    private const double Valkey = 6379;
    private const double Memcached = 11211;

    private readonly NetworkReader _network = new(context);

    /// <summary>What surrounds a cache of any kind.</summary>
    public SurroundingsSpecification Of(TemplateResource cache)
    {
        var bag = context.Properties(cache);
        var groups = cache.Type == ResourceTypes.CacheCluster ? "VpcSecurityGroupIds" : "SecurityGroupIds";
        return new SurroundingsSpecification
        {
            SecurityGroupProperty = groups,
            SecurityGroups = _network.SecurityGroups(bag, groups),
            SubnetVpcs =
            [
                .. (cache.Type == ResourceTypes.ServerlessCache ? _network.Subnets(bag) : _network.SubnetsOfGroup(bag))
                    .Select(subnet => subnet.Vpc)
                    .Where(vpc => vpc.TryGet(out _))
                    .Select(vpc => vpc.Raw!)
                    .Distinct(StringComparer.Ordinal),
            ],
            Port = Port(cache, bag),
            NotificationTopicArn =
                cache.Type != ResourceTypes.ServerlessCache
                && context.Sought(bag.Value("NotificationTopicArn"), ResourceTypes.Topic) is var (there, topic)
                    ? Topic(there, topic)
                    : null,
        };
    }

    private static Value<double> Port(TemplateResource cache, TemplateObject bag) =>
        cache.Type != ResourceTypes.ServerlessCache && bag.Number("Port") is { IsPresent: true } port ? port
        : cache.Type == ResourceTypes.ReplicationGroup
            // A secondary of a global datastore may have its port from the primary, and no group is of Memcached (E-01).
            ? bag.Value("GlobalReplicationGroupId").IsAbsent
                && !Words.Engines.Read(bag.Text("Engine")).Is(EngineName.Memcached)
                    ? Valkey
                : Value<double>.Unresolved()
        : Words.Engines.Read(bag.Text("Engine")).TryGet(out var engine)
            ? engine switch
            {
                EngineName.Memcached => Memcached,
                EngineName.Valkey or EngineName.Redis => Valkey,
                _ => Value<double>.Unresolved(),
            }
        : Value<double>.Unresolved();

    private static TopicSpecification Topic(TemplateContext there, TemplateResource topic)
    {
        var bag = there.Properties(topic);
        var key = bag.Value("KmsMasterKeyId");
        return new TopicSpecification
        {
            Name = there.NameOf(topic),
            IsEncrypted =
                key.IsAbsent || key.Text == "" ? false
                : key.MayBeAbsent ? Value<bool>.Unresolved()
                : true,
            IsFifo =
                bag.Text("TopicName").TryGet(out var name) && name.EndsWith(".fifo", StringComparison.Ordinal)
                    ? true
                    : bag.Flag("FifoTopic"),
        };
    }
}
