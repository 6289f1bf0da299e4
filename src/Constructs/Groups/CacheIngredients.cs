using Amazon.CDK.AWS.EC2;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>
/// What replication groups and Memcached clusters are made of besides themselves: subnet group, parameter group and
/// security groups, given or created.
/// </summary>
internal sealed class CacheIngredients(Construct cache, string path, IVpc vpc)
{
    private ParameterGroupSpecification? _parameterGroup;
    private SubnetGroupSpecification? _subnetGroup;

    public required CacheEngine Engine { get; init; }

    public required bool ClusterMode { get; init; }

    /// <summary>Whether the cache says its cluster mode itself, which a rule compares with the parameter group.</summary>
    public bool ClusterModeIsSaid { get; init; }

    /// <summary>The id of the parameter group, if one is created.</summary>
    public string ParameterGroupId { get; init; } = "ParameterGroup";

    public required Purpose? Purpose { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required ICacheParameterGroup? ParameterGroup { get; init; }

    public required ISubnetSelection? VpcSubnets { get; init; }

    public required ICacheSubnetGroup? SubnetGroup { get; init; }

    public required IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; }

    /// <summary>The parameter group, given or to be created; null where it is known by name only.</summary>
    public ParameterGroupSpecification? ParameterGroupSpecification =>
        ParameterGroup switch
        {
            null => _parameterGroup ??= Cdk.CacheParameterGroup.Specify(cache, ParameterGroupProps()),
            CacheParameterGroup own => own.Specification,
            _ => Model.Resources.ParameterGroupSpecification.Default(ParameterGroup.ParameterGroupName),
        };

    /// <summary>The subnet group, given or to be created; null where it is known by name only.</summary>
    public SubnetGroupSpecification? SubnetGroupSpecification =>
        SubnetGroup switch
        {
            null => _subnetGroup ??= Cdk.CacheSubnetGroup.Specify(cache, SubnetGroupProps()),
            CacheSubnetGroup own => own.Specification,
            _ => null,
        };

    /// <summary>What is wrong with the ingredients themselves.</summary>
    public IEnumerable<Violation> Violations()
    {
        if (SubnetGroup is null)
        {
            foreach (var violation in Judge.Of(SubnetGroupSpecification!))
            {
                yield return violation;
            }
        }
        else if (VpcSubnets is not null)
        {
            yield return Validation.Conflict(
                nameof(VpcSubnets),
                "SubnetGroup already says which subnets: leave one out"
            );
        }

        if (ParameterGroup is null)
        {
            foreach (var violation in Cdk.CacheParameterGroup.Violations(Engine, ParameterGroupSpecification!))
            {
                // A family that merely follows from a wrong version is not a second mistake.
                if (
                    violation.RuleId != "P-01"
                    || Engine.Family != ParameterGroupFamily.For(Engine.Name, Engine.Version)
                )
                {
                    yield return violation;
                }
            }
        }
        else if (Purpose is not null || Parameters.Count > 0)
        {
            yield return Validation.Conflict(
                nameof(ParameterGroup),
                "the parameters of a group of yours belong into it: leave Purpose and Parameters out"
            );
        }

        if (Purpose is { Parameters.Count: > 0 } && Engine.Name == EngineName.Memcached)
        {
            yield return Validation.Conflict(
                nameof(Purpose),
                $"{Purpose} sets parameters of Valkey and Redis OSS: use {Model.Facts.Purpose.ObjectCache} for Memcached"
            );
        }

        if (Parameters.ContainsKey("cluster-enabled"))
        {
            yield return Validation.Conflict(
                nameof(Parameters),
                "cluster-enabled follows from the topology, or from ClusterMode: leave it out"
            );
        }
        else if (
            !ClusterModeIsSaid
            && ParameterGroupSpecification?.ClusterEnabled is { } enabled
            && enabled != ClusterMode
        )
        {
            yield return Validation.Conflict(
                nameof(ParameterGroup),
                $"the topology needs a parameter group with cluster-enabled {(ClusterMode ? "yes" : "no")}"
            );
        }
    }

    /// <summary>Creates the parameter group if need be, and names it.</summary>
    public Value<string> CreateParameterGroup() =>
        Tokens.Text(
            (
                ParameterGroup ?? new CacheParameterGroup(cache, ParameterGroupId, ParameterGroupProps())
            ).ParameterGroupName
        );

    /// <summary>Creates the subnet group if need be, and names it.</summary>
    public Value<string> CreateSubnetGroup() =>
        Tokens.Text(
            (SubnetGroup ?? new CacheSubnetGroup(cache, "SubnetGroup", SubnetGroupSpecification!)).SubnetGroupName
        );

    /// <summary>Creates the security group if need be.</summary>
    public IReadOnlyList<ISecurityGroup> CreateSecurityGroups(RulePlacement placement) =>
        SecurityGroups.Count > 0
            ? SecurityGroups
            :
            [
                new CacheSecurityGroup(
                    cache,
                    "SecurityGroup",
                    vpc,
                    $"Admits the app tiers of the cache {path}",
                    placement
                ),
            ];

    /// <summary>What the cache refers to through its ingredients.</summary>
    public IEnumerable<string?> References() =>
        [
            vpc.VpcId,
            .. SubnetGroupSpecification?.SubnetIds.Raw?.Select(id => id.Raw) ?? [],
            SubnetGroup?.SubnetGroupName,
            ParameterGroup?.ParameterGroupName,
            .. SecurityGroups.Select(group => group.SecurityGroupId),
        ];

    private CacheSubnetGroupProps SubnetGroupProps() =>
        new()
        {
            Vpc = vpc,
            VpcSubnets = VpcSubnets,
            Description = $"Subnets of the cache {path}",
        };

    private CacheParameterGroupProps ParameterGroupProps()
    {
        var parameters = new Dictionary<string, string>(Purpose?.Parameters ?? Parameters, StringComparer.Ordinal);
        foreach (var (name, value) in Parameters)
        {
            parameters[name] = value;
        }

        return new CacheParameterGroupProps
        {
            Engine = Engine,
            Parameters = parameters,
            ClusterMode = ClusterMode,
            Description = $"Parameters of the cache {path}",
        };
    }
}
