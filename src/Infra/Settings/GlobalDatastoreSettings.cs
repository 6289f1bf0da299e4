namespace Infra.Settings;

/// <summary>A global datastore whose primary is the cache.</summary>
internal sealed record GlobalDatastoreSettings
{
    [Description(
        "The part of the datastore's id that is yours, such as orders; AWS puts the prefix of the Region before it. The id stays what it was first."
    )]
    public required string Suffix { get; set; }

    [Description("What the datastore is for. Default: the names of cache and environment.")]
    public string? Description { get; set; }

    [Description(
        "Whether a replica takes over in each Region when the first node there fails. Default: whether the cache has replicas."
    )]
    public bool? AutomaticFailover { get; set; }

    [Description(
        "The node type that a later deployment gives every member; leave nodeType of the cache as it was. Default: that of the cache."
    )]
    public string? NodeType { get; set; }

    [Description(
        "The engine version that a later deployment gives every member; leave engineVersion of the cache as it was. Default: that of the cache."
    )]
    public string? EngineVersion { get; set; }

    [Description("The name of the parameter group for a new major engineVersion. Default: none.")]
    public string? ParameterGroup { get; set; }

    [Description(
        "The number of shards, 1 to 500, that a later deployment gives every member; leave topology.shards of the cache as it was. Default: that of the cache."
    )]
    public int? Shards { get; set; }

    [Description("The Regions of the secondaries that get a replica of the secret with the AUTH token. Default: none.")]
    public List<string> SecretRegions { get; set; } = [];
}
