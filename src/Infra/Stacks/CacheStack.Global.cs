using Amazon.CDK;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <content>Members of global datastores.</content>
internal sealed partial class CacheStack
{
    private void MakePrimary(string name, ReplicationGroup group, GlobalDatastoreSettings settings)
    {
        var datastore = new GlobalDatastore(
            group,
            "GlobalDatastore",
            new GlobalDatastoreProps
            {
                Primary = group,
                GlobalReplicationGroupIdSuffix = settings.Suffix,
                Description = settings.Description ?? $"{name} of {_environment}",
                AutomaticFailover = settings.AutomaticFailover,
                NodeType = settings.NodeType is { } type ? CacheNodeType.Of(type) : null,
                EngineVersion = settings.EngineVersion,
                ParameterGroup = settings.ParameterGroup is { } parameters
                    ? CacheParameterGroup.FromParameterGroupName(this, $"Existing:Parameters-{name}", parameters)
                    : null,
                Shards = settings.Shards,
            }
        );
        foreach (var region in settings.SecretRegions)
        {
            // The token is a generated one, else there were no Regions.
            ((Secret)group.AuthToken!).AddReplicaRegion(region);
        }

        Publish(name, "global-datastore", datastore.GlobalReplicationGroupId);
    }

    private SecondaryReplicationGroup Secondary(string name, CacheSettings cache, SecondarySettings settings)
    {
        var removal = SecondaryPolicy(cache);
        var group = new SecondaryReplicationGroup(
            this,
            name,
            cache.Fill(
                new SecondaryReplicationGroupProps
                {
                    GlobalDatastore = GlobalDatastore.FromGlobalReplicationGroupId(
                        this,
                        $"Existing:Global-{name}",
                        settings.Id
                    ),
                    Vpc = _vpc,
                    VpcSubnets = VpcSource.Subnets(_settings.Network),
                    Description = $"{name} of {_environment}",
                    ClusterMode = settings.ClusterMode,
                    PrimaryNodeType = settings.NodeType is { } type ? CacheNodeType.Of(type) : null,
                    PrimaryShards = settings.Shards,
                    Replicas = cache.Topology.Replicas ?? 1,
                    Port = cache.Port ?? ReplicationGroup.DefaultPort,
                    EncryptionKey =
                        cache.AtRestEncryption == "aws-owned"
                            ? null
                            : new Key(
                                this,
                                $"{name}.key",
                                new KeyProps
                                {
                                    Description = $"Encrypts the cache {name} of {_environment}",
                                    EnableKeyRotation = true,
                                    RemovalPolicy =
                                        removal == RemovalPolicy.DESTROY
                                            ? RemovalPolicy.DESTROY
                                            : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
                                }
                            ),
                    AuthToken = settings.SecretArn is { } arn
                        ? Secret.FromSecretCompleteArn(this, $"Existing:Token-{name}", arn)
                        : null,
                    Compliance = Policies(cache),
                    SnapshotRetention = cache.SnapshotRetentionDays is { } days ? Duration.Days(days) : null,
                    NotificationTopic = Topic(name, cache),
                    RemovalPolicy = removal,
                }
            )
        );
        PublishGroup(name, cache, group);
        return group;
    }

    // A last snapshot of a copy only on demand: the data is the primary's.
    private RemovalPolicy SecondaryPolicy(CacheSettings cache) =>
        (cache.Removal, _settings.Removal) switch
        {
            ("snapshot", _) => RemovalPolicy.SNAPSHOT,
            ("retain", _) or (null, "retain") => RemovalPolicy.RETAIN,
            _ => RemovalPolicy.DESTROY,
        };
}
