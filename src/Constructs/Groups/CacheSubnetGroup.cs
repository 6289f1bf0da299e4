using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk;

/// <summary>A subnet group: the subnets in which caches may place nodes. Never public ones.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html</remarks>
public sealed class CacheSubnetGroup : Resource, ICacheSubnetGroup
{
    /// <summary>Creates a subnet group.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The group breaks rules of the service.</exception>
    public CacheSubnetGroup(Construct scope, string id, CacheSubnetGroupProps props)
        : this(scope, id, group => Judged(group, props)) { }

    private CacheSubnetGroup(Construct scope, string id, Func<Construct, SubnetGroupSpecification> specify)
        : base(Given.Scope(scope, id), id)
    {
        Specification = specify(this);
        SubnetGroupName = Render(this, Specification);
    }

    private CacheSubnetGroup(ByRefValue reference, SubnetGroupSpecification specification)
        : base(reference)
    {
        Specification = specification;
        SubnetGroupName = Render(this, specification);
    }

    /// <inheritdoc/>
    public string SubnetGroupName { get; }

    internal SubnetGroupSpecification Specification { get; }

    /// <summary>Uses a subnet group that exists.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="subnetGroupName">The physical name.</param>
    public static ICacheSubnetGroup FromSubnetGroupName(Construct scope, string id, string subnetGroupName) =>
        new ImportedSubnetGroup(Given.Scope(scope, id, subnetGroupName), id, subnetGroupName);

    /// <summary>What a group with these properties would be; creates nothing.</summary>
    internal static SubnetGroupSpecification Specify(Construct scope, CacheSubnetGroupProps props)
    {
        Given.Check(props);
        var group = new SubnetGroupSpecification
        {
            CacheSubnetGroupName = Tokens.Text(props.SubnetGroupName),
            Description = Tokens.Text(props.Description ?? scope.Node.Path),
        };

        var selection = props.VpcSubnets ?? DefaultSelection(props.Vpc);
        if (selection is null)
        {
            if (props.Vpc.PublicSubnets.Length == 0)
            {
                throw Validation.Refuse(
                    scope,
                    nameof(props.Vpc),
                    "no subnet of this VPC is known: name some in Vpc.FromVpcAttributes (IsolatedSubnetIds or PrivateSubnetIds), or in VpcSubnets"
                );
            }

            return group with
            {
                HasPublicSubnets = true,
            };
        }

        var selected = props.Vpc.SelectSubnets(selection);
        // A selection without a subnet is known to have none; nothing was left out, unless the CDK has yet to look.
        var subnets =
            selected.SubnetIds is { Length: > 0 } ids ? Tokens.List(ids)
            : selected.IsPendingLookup == true ? Value<IReadOnlyList<Value<string>>>.Unresolved([])
            : Value<IReadOnlyList<Value<string>>>.Known([]);
        var zones = Zones([.. selected.AvailabilityZones.Distinct()]);
        return group with
        {
            SubnetIds = subnets,
            // Subnets that cannot be counted may be in more zones than the CDK knows of.
            AvailabilityZones = subnets.IsUnresolved
                ? Value<IReadOnlyList<Value<string>>>.Unresolved(zones.Raw)
                : zones,
            // Those of the default never are.
            HasPublicSubnets = props.VpcSubnets is not null && selected.HasPublic,
        };
    }

    // Until it has asked the account for its zones, the CDK calls them dummy1a, dummy1b and dummy1c, and then synthesizes again.
    private static Value<IReadOnlyList<Value<string>>> Zones(string[] names) =>
        Array.Exists(names, name => name.StartsWith("dummy1", StringComparison.Ordinal))
            ? Value<IReadOnlyList<Value<string>>>.Unresolved([.. names.Select(Value<string>.Known)])
            : Tokens.List(names);

    /// <summary>Creates a group that was specified and judged already, with the cache that it is for.</summary>
    internal static CacheSubnetGroup Create(Construct scope, string id, SubnetGroupSpecification specification) =>
        JsiiObjects.New(
            reference => new CacheSubnetGroup(reference, specification),
            () => new CacheSubnetGroup(scope, id, _ => specification),
            scope,
            id
        );

    private static string Render(Construct group, SubnetGroupSpecification specification) =>
        ResourceRendering.Create<CfnSubnetGroup, CfnSubnetGroupProps>(group, specification).Ref;

    private static SubnetGroupSpecification Judged(Construct group, CacheSubnetGroupProps props)
    {
        var specification = Specify(group, props);
        Validation.Judge(group, Judge.Of(specification));
        return specification;
    }

    // Null where the VPC has nothing but public subnets.
    private static SubnetSelection? DefaultSelection(IVpc vpc) =>
        vpc.IsolatedSubnets.Length > 0 ? new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED }
        : vpc.PrivateSubnets.Length > 0 ? new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS }
        : null;

    private sealed class ImportedSubnetGroup(Construct scope, string id, string name)
        : Resource(scope, id),
            ICacheSubnetGroup
    {
        public string SubnetGroupName { get; } = name;
    }
}
