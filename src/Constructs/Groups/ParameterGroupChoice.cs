namespace ElastiCache.Cdk;

/// <summary>The parameter group of a cache: one that was given, or one that is created for it.</summary>
internal sealed class ParameterGroupChoice(Construct cache, string path)
{
    // What the props of every cache call a group that is given.
    private const string GivenProperty = "ParameterGroup";

    private ParameterGroupSpecification? _created;

    public required CacheEngine Engine { get; init; }

    public required bool ClusterMode { get; init; }

    /// <summary>Whether the cache says its cluster mode itself, which a rule compares with the parameter group.</summary>
    public bool ClusterModeIsSaid { get; init; }

    /// <summary>The id of the parameter group, if one is created.</summary>
    public string Id { get; init; } = "ParameterGroup";

    public required Purpose? Purpose { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The group that was given; null where one is created.</summary>
    public required ICacheParameterGroup? Given { get; init; }

    /// <summary>The group, given or to be created; null where it is known by name only.</summary>
    public ParameterGroupSpecification? Specification =>
        Given switch
        {
            null => _created ??= CacheParameterGroup.Specify(cache, Props()),
            CacheParameterGroup own => own.Specification,
            _ => ParameterGroupSpecification.Default(Given.ParameterGroupName),
        };

    /// <summary>What is wrong with the choice.</summary>
    public IEnumerable<Violation> Violations() =>
        [
            .. Given is null ? CacheParameterGroup.Violations(Engine, Specification!).Where(IsMistakeOfItsOwn) : [],
            .. Validation.Conflicts(
                (
                    GivenProperty,
                    Given is not null && (Purpose is not null || Parameters.Count > 0)
                        ? "the parameters of a group of yours belong into it: leave Purpose and Parameters out"
                        : null
                ),
                (nameof(Purpose), PurposeMistake()),
                ClusterModeMistake()
            ),
        ];

    /// <summary>Creates the group if need be, and names it.</summary>
    public Value<string> Create() =>
        Tokens.Text((Given ?? CacheParameterGroup.Create(cache, Id, Specification!)).ParameterGroupName);

    // A family that merely follows from a wrong version is not a second mistake.
    private bool IsMistakeOfItsOwn(Violation violation) =>
        violation.RuleId != "P-01" || Engine.Family != ParameterGroupFamily.For(Engine.Name, Engine.Version);

    private string? PurposeMistake() =>
        Purpose is { Parameters.Count: > 0 } && Engine.Name == EngineName.Memcached
            ? $"{Purpose} sets parameters of Valkey and Redis OSS: use {Model.Facts.Purpose.ObjectCache} for Memcached"
            : null;

    private (string Property, string? Mistake) ClusterModeMistake() =>
        Parameters.ContainsKey("cluster-enabled")
            ? (nameof(Parameters), "cluster-enabled follows from the topology, or from ClusterMode: leave it out")
        : !ClusterModeIsSaid && Specification?.ClusterEnabled is { } enabled && enabled != ClusterMode
            ? (
                GivenProperty,
                $"the topology needs a parameter group with cluster-enabled {(ClusterMode ? "yes" : "no")}"
            )
        : default;

    private CacheParameterGroupProps Props()
    {
        var parameters = new Dictionary<string, string>(Purpose?.Parameters ?? Parameters);
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
