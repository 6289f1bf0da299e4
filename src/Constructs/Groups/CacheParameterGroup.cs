using Amazon.CDK;
using Amazon.CDK.AWS.ElastiCache;
using Constructs;

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
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(props);
        Specification = Specify(this, props);
        Validation.Judge(this, Violations(props.Engine, Specification));

        var resource = new CfnParameterGroup(
            this,
            "Resource",
            new CfnParameterGroupProps
            {
                CacheParameterGroupFamily = Specification.CacheParameterGroupFamily.Raw!,
                Description = Specification.Description.Raw!,
                Properties = Specification.Properties.ToDictionary(
                    parameter => parameter.Key,
                    parameter => parameter.Value.Raw!,
                    StringComparer.Ordinal
                ),
            }
        );
        ParameterGroupName = resource.Ref;
    }

    /// <inheritdoc/>
    public string ParameterGroupName { get; }

    internal ParameterGroupSpecification Specification { get; }

    /// <summary>Uses a parameter group that exists.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="parameterGroupName">The physical name.</param>
    public static ICacheParameterGroup FromParameterGroupName(Construct scope, string id, string parameterGroupName) =>
        new ImportedParameterGroup(scope, id, parameterGroupName);

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
                $"the parameter group family of {engine.Name} cannot be told from a version that is known only at deployment: name it in CacheEngine.Of(name, version, family)"
            );
        }

        foreach (var violation in Judge.Of(group))
        {
            yield return violation;
        }
    }

    private sealed class ImportedParameterGroup : Resource, ICacheParameterGroup
    {
        public ImportedParameterGroup(Construct scope, string id, string name)
            : base(scope, id) => ParameterGroupName = name;

        public string ParameterGroupName { get; }
    }
}
