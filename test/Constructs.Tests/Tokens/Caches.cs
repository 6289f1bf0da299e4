using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk.Tests.Tokens;

/// <summary>Caches that are given a parameter of the template in one property each.</summary>
public sealed class Caches : Exhibit
{
    private readonly string _text;
    private readonly string _otherText;
    private readonly string[] _list;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Caches()
    {
        _text = new CfnParameter(Stack, "Text").ValueAsString;
        _otherText = new CfnParameter(Stack, "OtherText").ValueAsString;
        Number = new CfnParameter(Stack, "Number", new CfnParameterProps { Type = "Number" }).ValueAsNumber;
        _list = new CfnParameter(Stack, "List", new CfnParameterProps { Type = "CommaDelimitedList" }).ValueAsList;
        AddEngines();
        AddProps();
        AddTopologies();
        AddGroups();
        AddMemcached();
        AddNetworks();
    }

    /// <summary>A number that only the deployment knows.</summary>
    public double Number { get; }

    /// <summary>The ids of the caches.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <inheritdoc/>
    /// <remarks>cfn-lint judges the parameters' types, which are the same for all here and fit few.</remarks>
    public override IEnumerable<string> Files => [];

    private void AddEngines()
    {
        Add("Engine", props => props with { Engine = CacheEngine.Of("valkey", _text, "valkey8") });
        Add("EngineName", props => props with { Engine = CacheEngine.Of(_text, _text, _text) });
        Add("NodeType", props => props with { NodeType = CacheNodeType.Of(_text) });
    }

    private void AddProps()
    {
        var port = Add("Port", props => props with { Port = Number });
        port.Connections.AllowDefaultPortFrom(Networks.Tier(Stack, Vpc));
        Output("Socket", port.PrimaryEndpoint.SocketAddress);
        Add("Id", props => props with { ReplicationGroupId = _text });
        Add("Description", props => props with { Description = _text });
        Add("PartOfDescription", props => props with { Description = $"For {_text}" });
        Add("Retention", props => props with { SnapshotRetention = Duration.Days(Number) });
        Add("SnapshotWindow", props => props with { SnapshotWindow = _text });
        Add("MaintenanceWindow", props => props with { PreferredMaintenanceWindow = _text });
        Add("SnapshotName", props => props with { RestoreFrom = SnapshotSource.Snapshot(_text) });
        Add("SnapshotArns", props => props with { RestoreFrom = SnapshotSource.RdbFiles(_text) });
        Add("SnapshotArnList", props => props with { RestoreFrom = SnapshotSource.RdbFiles(_list) });
        var secret = SecretValue.CfnParameter(
            new CfnParameter(Stack, "Secret", new CfnParameterProps { NoEcho = true })
        );
        Add("SecretParameter", props => props with { Authentication = Authentication.Token(secret) });
        Add("Token", props => props with { Authentication = Authentication.Token(SecretValue.UnsafePlainText(_text)) });
        var key = Key.FromKeyArn(Stack, "ImportedKey", _text);
        Add("Key", props => props with { AtRestEncryption = AtRestEncryption.WithKey(key) });
        var topic = Topic.FromTopicArn(Stack, "ImportedTopic", Fn.ImportValue("topic"));
        Add("Topic", props => props with { NotificationTopic = topic });
        Add(
            "Tags",
            props => props with { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = _text } }
        );
        Add("Imported", props => props with { ReplicationGroupId = Fn.ImportValue("name") });
        Add("Lazy", props => props with { ReplicationGroupId = Lazy.String(new LazyName()) });
        new CfnCondition(Stack, "Night", new CfnConditionProps { Expression = Fn.ConditionEquals(_text, "yes") });
        var night = Fn.ConditionIf("Night", "01:00-02:00", Aws.NO_VALUE).ToString()!;
        Add("Conditional", props => props with { SnapshotWindow = night });
    }

    private void AddTopologies()
    {
        Add("Replicas", props => props with { Topology = Topology.Replicated(Number) });
        Add("Shards", props => props with { Topology = Topology.Sharded(Number, Number) });
        Add("ShardsWithoutReplicas", props => props with { Topology = Topology.ShardedWithoutReplicas(Number) });
        Add("Zones", props => props with { Topology = Topology.Replicated(_text, _otherText) });
        Add(
            "Placement",
            props =>
                props with
                {
                    Topology = Topology.Sharded(
                        new Shard
                        {
                            Id = _text,
                            Slots = _text,
                            Replicas = Number,
                            PrimaryAvailabilityZone = _text,
                            ReplicaAvailabilityZones = [_otherText],
                        }
                    ),
                }
        );
    }

    private void AddGroups()
    {
        Add(
            "Groups",
            props =>
                props with
                {
                    SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(Stack, "ImportedSubnets", _text),
                    ParameterGroup = CacheParameterGroup.FromParameterGroupName(Stack, "ImportedParameters", _text),
                }
        );
        Add(
            "SecurityGroup",
            props =>
                props with
                {
                    SecurityGroups = [Amazon.CDK.AWS.EC2.SecurityGroup.FromSecurityGroupId(Stack, "Guard", _text)],
                }
        );
        Add(
            "Parameter",
            props =>
                props with
                {
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["timeout"] = _text },
                }
        );
        new CacheParameterGroup(
            Stack,
            "Parameters",
            new CacheParameterGroupProps { Engine = CacheEngine.Valkey8_2, Description = _text }
        );
        new CacheSubnetGroup(
            Stack,
            "Subnets",
            new CacheSubnetGroupProps
            {
                Vpc = Vpc,
                Description = _text,
                SubnetGroupName = _text,
            }
        );
        var import = ReplicationGroup.FromReplicationGroupAttributes(
            Stack,
            "Elsewhere",
            new ReplicationGroupAttributes
            {
                ReplicationGroupId = _text,
                PrimaryEndpointHostname = _text,
                Port = Number,
            }
        );
        Output("ImportedSocket", import.PrimaryEndpoint.SocketAddress);
    }

    private void AddMemcached()
    {
        Memcached(
            "Objects",
            props =>
                props with
                {
                    Engine = CacheEngine.Of("memcached", _text, "memcached1.6"),
                    NodeType = CacheNodeType.Of(_text),
                    Nodes = Number,
                    Port = Number,
                    ClusterName = _text,
                    PreferredMaintenanceWindow = _text,
                    NotificationTopic = Topic.FromTopicArn(Stack, "ObjectsTopic", Fn.ImportValue("topic")),
                }
        );
        Memcached("PlacedObjects", props => props with { AvailabilityZones = [_text, _otherText] });
        Memcached("ListedObjects", props => props with { AvailabilityZones = _list });
        _names.UnionWith(["Objects", "PlacedObjects", "ListedObjects"]);
    }

    private void AddNetworks()
    {
        AddIn("ListedSubnets", [_text], _list);
        AddIn("SplitSubnets", [_text, _otherText], Fn.Split(",", Fn.ImportValue("subnets"), 2));
        AddIn("SelectedSubnets", [_text, _otherText], [_text, _otherText]);
    }

    private void AddIn(string id, string[] zones, string[] subnets)
    {
        var vpc = Networks.With(
            Stack,
            $"{id}Vpc",
            attributes => (attributes.AvailabilityZones, attributes.IsolatedSubnetIds) = (zones, subnets)
        );
        Add(id, props => props with { Vpc = vpc });
    }

    private ReplicationGroup Add(string id, Func<ReplicationGroupProps, ReplicationGroupProps> change)
    {
        _names.Add(id);
        return Group(id, change);
    }
}
