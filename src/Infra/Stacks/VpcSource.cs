using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;
using Constructs;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The VPC of an environment: created, looked up, or named by its ids.</summary>
internal static class VpcSource
{
    private const string CacheSubnets = "Cache";
    private const int DefaultFlowLogDays = 30;

    /// <summary>The VPC that the settings ask for.</summary>
    public static IVpc In(Construct scope, string id, NetworkSettings network)
    {
        AskForNoRouteTables(scope);
        return network switch
        {
            { Create: { } create } => Create(scope, id, create),
            { Lookup: { } lookup } => Vpc.FromLookup(
                scope,
                id,
                new VpcLookupOptions
                {
                    VpcId = lookup.VpcId,
                    VpcName = lookup.Name,
                    Tags = lookup.Tags.Count > 0 ? lookup.Tags : null,
                }
            ),
            _ => Vpc.FromVpcAttributes(
                scope,
                id,
                new VpcAttributes
                {
                    VpcId = network.Existing!.VpcId,
                    AvailabilityZones = [.. network.Existing.AvailabilityZones],
                    PrivateSubnetIds = [.. network.Existing.SubnetIds],
                }
            ),
        };
    }

    /// <summary>The subnets for caches; null to let the constructs choose.</summary>
    public static ISubnetSelection? Subnets(NetworkSettings network) =>
        network.Create is null ? null : new SubnetSelection { SubnetGroupName = CacheSubnets };

    /// <summary>The subnets for functions that rotate; null to let the constructs choose. To be called once in a scope.</summary>
    public static ISubnetSelection? RotationSubnets(Construct scope, NetworkSettings network)
    {
        if (network.Existing is not { RotationSubnetIds: { Count: > 0 } ids })
        {
            return null;
        }

        // The VPC may stand in another stack.
        AskForNoRouteTables(scope);
        return new SubnetSelection
        {
            Subnets = [.. ids.Select(id => (ISubnet)Subnet.FromSubnetId(scope, $"Existing:Rotation-{id}", id))],
        };
    }

    // Those of what exists are not known, and nothing here needs them.
    private static void AskForNoRouteTables(Construct scope) =>
        Annotations.Of(scope).AcknowledgeWarning("@aws-cdk/aws-ec2:noSubnetRouteTableId");

    private static Vpc Create(Construct scope, string id, CreateVpcSettings settings)
    {
        // Without names, selected by number, not looked up: synthesis needs no credentials and gives the same template
        // everywhere.
        var zones = settings.AvailabilityZones.Names is { Count: > 0 } names
            ? names
            : Enumerable.Range(0, settings.AvailabilityZones.Count).Select(index => Fn.Select(index, Fn.GetAzs()));
        var vpc = new Vpc(
            scope,
            id,
            new VpcProps
            {
                IpAddresses = IpAddresses.Cidr(settings.Cidr),
                AvailabilityZones = [.. zones],
                NatGateways = settings.NatGateways,
                SubnetConfiguration = [.. Plan(settings.NatGateways > 0)],
                RestrictDefaultSecurityGroup = false,
            }
        );
        if (settings.FlowLogs)
        {
            var log = new LogGroup(
                scope,
                "FlowLog",
                new LogGroupProps
                {
                    Retention = SettingWords.Retention[settings.FlowLogDays ?? DefaultFlowLogDays],
                    RemovalPolicy = RemovalPolicy.DESTROY,
                    EncryptionKey = FlowLogKey(scope),
                }
            );
            vpc.AddFlowLog("FlowLogs", new FlowLogOptions { Destination = FlowLogDestination.ToCloudWatchLogs(log) });
        }

        return vpc;
    }

    // The policy cannot name the log group, which refers to the key; CloudFormation calls it after the stack.
    private static Key FlowLogKey(Construct scope)
    {
        var key = new Key(
            scope,
            "FlowLogKey",
            new KeyProps
            {
                Description = $"Encrypts the log of the traffic of {scope.Node.Path}",
                EnableKeyRotation = true,
                RemovalPolicy = RemovalPolicy.DESTROY,
            }
        );
        key.AddToResourcePolicy(
            new PolicyStatement(
                new PolicyStatementProps
                {
                    Principals = [new ServicePrincipal($"logs.{Aws.REGION}.{Aws.URL_SUFFIX}")],
                    Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
                    Resources = ["*"],
                    Conditions = new Dictionary<string, object>
                    {
                        ["ArnLike"] = new Dictionary<string, object>
                        {
                            ["kms:EncryptionContext:aws:logs:arn"] =
                                $"arn:{Aws.PARTITION}:logs:{Aws.REGION}:{Aws.ACCOUNT_ID}:log-group:{Stack.Of(scope).StackName}-*",
                        },
                    },
                }
            )
        );
        return key;
    }

    // Without a way out there is no use for public subnets, and then there are none.
    private static IEnumerable<ISubnetConfiguration> Plan(bool hasWayOut)
    {
        yield return new SubnetConfiguration
        {
            Name = CacheSubnets,
            SubnetType = SubnetType.PRIVATE_ISOLATED,
            CidrMask = 24,
        };
        yield return new SubnetConfiguration
        {
            Name = "App",
            SubnetType = hasWayOut ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PRIVATE_ISOLATED,
            CidrMask = 22,
        };
        if (hasWayOut)
        {
            yield return new SubnetConfiguration
            {
                Name = "Nat",
                SubnetType = SubnetType.PUBLIC,
                CidrMask = 26,
                MapPublicIpOnLaunch = false,
            };
        }
    }
}
