using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A parameter group: <c>AWS::ElastiCache::ParameterGroup</c>.</summary>
internal sealed record ParameterGroupSpecification : ITaggedSpecification, IForgetful<ParameterGroupSpecification>
{
    /// <summary>The family, such as <c>valkey8</c>.</summary>
    [Property(CreateOnly = true)]
    public Value<string> CacheParameterGroupFamily { get; init; }

    /// <summary>The physical name. CloudFormation chooses it: the schema has it among what can only be read.</summary>
    public Value<string> CacheParameterGroupName { get; init; }

    /// <summary>What the group is for.</summary>
    [Property]
    public Value<string> Description { get; init; }

    /// <summary>The parameters that differ from the family's defaults.</summary>
    [Property]
    public IReadOnlyDictionary<string, Value<string>> Properties
    {
        get => DependingProperties.Value;
        init => DependingProperties = new(value);
    }

    internal Depending<IReadOnlyDictionary<string, Value<string>>> DependingProperties { private get; init; } =
        new(new Dictionary<string, Value<string>>(StringComparer.Ordinal));

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];

    /// <summary>
    /// Whether the group switches cluster mode on; null when that cannot be told, also from a word that means neither. A family's
    /// default is off.
    /// </summary>
    public bool? ClusterEnabled =>
        !Properties.TryGetValue("cluster-enabled", out var value) ? false
        : value.Is("yes") ? true
        : value.Is("no") ? false
        : null;

    /// <summary>What is wrong with the form of a name; null for nothing.</summary>
    public static string? MistakeOf(Value<string> name) => Identifier.Mistake(name, 255);

    /// <summary>
    /// The default group that a name stands for: <c>default.valkey8</c>, <c>default.valkey8.cluster.on</c>.
    /// Null for any other name.
    /// </summary>
    public static ParameterGroupSpecification? Default(string name) =>
        DefaultGroupName.Parts(name) is (var family, var clusterMode)
        && ParameterGroupFamily.All.Contains(family)
        && (!clusterMode || ParameterGroupFamily.HasClusterMode(family))
            ? new ParameterGroupSpecification
            {
                CacheParameterGroupFamily = family,
                Properties = clusterMode
                    ? new Dictionary<string, Value<string>>(StringComparer.Ordinal) { ["cluster-enabled"] = "yes" }
                    : new Dictionary<string, Value<string>>(StringComparer.Ordinal),
            }
            : null;

    ParameterGroupSpecification IForgetful<ParameterGroupSpecification>.Forget(string property) =>
        property switch
        {
            nameof(CacheParameterGroupFamily) => this with { CacheParameterGroupFamily = Value<string>.Unresolved() },
            _ => this,
        };
}
