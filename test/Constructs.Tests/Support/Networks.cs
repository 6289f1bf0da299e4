using Constructs;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>VPCs that exist already, so that they cost nothing to synthesize.</summary>
internal static class Networks
{
    public static readonly string[] Zones = ["us-east-1a", "us-east-1b", "us-east-1c"];
    public static readonly string[] Subnets =
    [
        "subnet-0aaaaaaaaaaaaaaa1",
        "subnet-0aaaaaaaaaaaaaaa2",
        "subnet-0aaaaaaaaaaaaaaa3",
    ];
    public static readonly string[] OtherSubnets =
    [
        "subnet-0bbbbbbbbbbbbbbb1",
        "subnet-0bbbbbbbbbbbbbbb2",
        "subnet-0bbbbbbbbbbbbbbb3",
    ];

    /// <summary>A VPC that is created, with two isolated subnets.</summary>
    public static IVpc New(Construct scope, string id = "Vpc") =>
        new Vpc(
            scope,
            id,
            new VpcProps
            {
                MaxAzs = 2,
                NatGateways = 0,
                SubnetConfiguration =
                [
                    new SubnetConfiguration { Name = "Caches", SubnetType = SubnetType.PRIVATE_ISOLATED },
                ],
            }
        );

    public static IVpc Isolated(Construct scope, string id = "Vpc") =>
        With(scope, id, attributes => attributes.IsolatedSubnetIds = Subnets);

    public static IVpc Private(Construct scope, string id = "Vpc") =>
        With(scope, id, attributes => attributes.PrivateSubnetIds = Subnets);

    public static IVpc Public(Construct scope, string id = "Vpc") =>
        With(scope, id, attributes => attributes.PublicSubnetIds = Subnets);

    public static IVpc With(Construct scope, string id, Action<VpcAttributes> add)
    {
        var attributes = new VpcAttributes
        {
            VpcId = "vpc-0123456789abcdef0",
            VpcCidrBlock = "10.0.0.0/16",
            AvailabilityZones = Zones,
        };
        add(attributes);
        return Vpc.FromVpcAttributes(scope, id, attributes);
    }

    /// <summary>A security group of an app tier.</summary>
    public static ISecurityGroup Tier(Construct scope, IVpc vpc, string id = "Tier", bool allowAllOutbound = true) =>
        new SecurityGroup(scope, id, new SecurityGroupProps { Vpc = vpc, AllowAllOutbound = allowAllOutbound });
}
