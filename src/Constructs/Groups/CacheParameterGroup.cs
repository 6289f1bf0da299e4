using Amazon.CDK.AWS.ElastiCache;
using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk;

/// <summary>A parameter group of the family that an engine version needs.</summary>
/// <remarks>
/// Its family follows the engine version, so a major upgrade makes a new group and moves the cache to it in one update.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.html
/// </remarks>
public sealed class CacheParameterGroup : Resource, ICacheParameterGroup
{
    /// <summary>Creates a parameter group.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The group breaks rules of the service.</exception>
    public CacheParameterGroup(Construct scope, string id, CacheParameterGroupProps props)
        : this(scope, id, group => Judged(group, props)) { }

    private CacheParameterGroup(Construct scope, string id, Func<Construct, ParameterGroupSpecification> specify)
        : base(Given.Scope(scope, id), id)
    {
        Specification = specify(this);
        ParameterGroupName = Render(this, Specification);
    }

    private CacheParameterGroup(ByRefValue reference, ParameterGroupSpecification specification)
        : base(reference)
    {
        Specification = specification;
        ParameterGroupName = Render(this, specification);
    }

    /// <inheritdoc/>
    public string ParameterGroupName { get; }

    internal ParameterGroupSpecification Specification { get; }

    /// <summary>Uses a parameter group that exists.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="parameterGroupName">The physical name.</param>
    public static ICacheParameterGroup FromParameterGroupName(Construct scope, string id, string parameterGroupName) =>
        new ImportedParameterGroup(Given.Scope(scope, id, parameterGroupName), id, parameterGroupName);

    /// <summary>What a group with these properties would be; creates nothing.</summary>
    internal static ParameterGroupSpecification Specify(Construct scope, CacheParameterGroupProps props)
    {
        // Sorted, so that the template does not depend on the order in which they were written.
        var parameters = new SortedDictionary<string, Value<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in props.Parameters)
        {
            parameters[name] = Tokens.Text(value);
        }

        if (props.ClusterMode)
        {
            parameters["cluster-enabled"] = "yes";
        }

        return new ParameterGroupSpecification
        {
            CacheParameterGroupFamily = Tokens.Text(props.Engine.Family),
            Description = Tokens.Text(props.Description ?? scope.Node.Path),
            Properties = parameters,
        };
    }

    /// <summary>What is wrong with a group.</summary>
    internal static IEnumerable<Violation> Violations(CacheEngine engine, ParameterGroupSpecification group)
    {
        if (group.CacheParameterGroupFamily.IsAbsent)
        {
            yield return Validation.Conflict(
                nameof(CacheParameterGroupProps.Engine),
                Tokens.IsToken(engine.Version)
                    ? $"the parameter group family of {engine.Name} cannot be told from a version that is known only at deployment: name it in CacheEngine.Of(name, version, family)"
                    : $"'{engine.Version}' is no whole version, and the parameter group family follows from it: write one such as 8.2"
            ) with
            {
                CloudFormationProperty = "EngineVersion",
            };
        }

        foreach (var violation in Judge.Of(group))
        {
            yield return violation;
        }
    }

    /// <summary>Creates a group that was specified and judged already, with the cache that it is for.</summary>
    internal static CacheParameterGroup Create(Construct scope, string id, ParameterGroupSpecification specification) =>
        JsiiObjects.New(
            reference => new CacheParameterGroup(reference, specification),
            () => new CacheParameterGroup(scope, id, _ => specification),
            scope,
            id
        );

    private static string Render(Construct group, ParameterGroupSpecification specification) =>
        ResourceRendering
            .Create<CfnParameterGroup, CfnParameterGroupProps>(
                group,
                specification,
                (
                    nameof(specification.Properties),
                    specification.Properties.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.Raw!)
                )
            )
            .Ref;

    private static ParameterGroupSpecification Judged(Construct group, CacheParameterGroupProps props)
    {
        Given.Check(props);
        var specification = Specify(group, props);
        Validation.Judge(group, Violations(props.Engine, specification));
        return specification;
    }

    private sealed class ImportedParameterGroup(Construct scope, string id, string name)
        : Resource(scope, id),
            ICacheParameterGroup
    {
        public string ParameterGroupName { get; } = name;
    }
}
