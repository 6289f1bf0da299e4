namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>The smallest replication group, in a VPC that is created beside it.</summary>
public sealed class DefaultCache : Exhibit
{
    public DefaultCache()
    {
        Vpc = new Vpc(
            Stack,
            "Network",
            new VpcProps
            {
                MaxAzs = 2,
                NatGateways = 0,
                SubnetConfiguration =
                [
                    new SubnetConfiguration { Name = "Front", SubnetType = SubnetType.PUBLIC },
                    new SubnetConfiguration { Name = "Caches", SubnetType = SubnetType.PRIVATE_ISOLATED },
                ],
            }
        );
        Cache = Group("Sessions");
    }

    public ReplicationGroup Cache { get; }
}
