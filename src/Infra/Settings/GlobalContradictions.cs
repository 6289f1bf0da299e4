using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>What a schema cannot say of members of global datastores.</summary>
internal static partial class GlobalContradictions
{
    private const int MostShards = 500;

    /// <summary>Every mistake in <paramref name="cache"/>, with its path from the cache.</summary>
    public static IEnumerable<string> In(EnvironmentSettings settings, CacheSettings cache) =>
        [
            // What cannot be a primary at all, Misplaced has refused.
            .. cache is { GlobalDatastore: { } datastore, SecondaryOf: null, Serverless: null }
            && cache.Engine != EngineName.Memcached
                ?
                [
                    .. OfDatastore(cache, datastore),
                    .. OfVersions(cache, datastore),
                    .. OfSecretRegions(settings, cache, datastore),
                ]
                : (string[])[],
            .. cache.SecondaryOf is { } secondary ? OfSecondary(settings, cache, secondary) : [],
        ];

    private static IEnumerable<string> OfDatastore(CacheSettings cache, GlobalDatastoreSettings datastore)
    {
        if (!Contradictions.IsName(datastore.Suffix))
        {
            yield return $".globalDatastore.suffix: {Contradictions.NameRule}, got {Quote(datastore.Suffix)}";
        }

        if (cache.Scaling is not null)
        {
            yield return ".scaling: a member of a global datastore is not scaled by itself: leave it out";
        }

        if (datastore.Shards is not null && cache.Topology.Shards is null)
        {
            yield return ".globalDatastore.shards: the cache has no topology.shards: leave it out";
        }
        else if (datastore.Shards is { } shards and not (>= 1 and <= MostShards))
        {
            yield return $".globalDatastore.shards: must be between 1 and {MostShards}, got {shards}";
        }

        if (datastore.ParameterGroup is { } group && !ParameterGroupName().IsMatch(group))
        {
            yield return $".globalDatastore.parameterGroup: must be the name of a parameter group such as default.valkey8, got {Quote(group)}";
        }
    }

    private static IEnumerable<string> OfVersions(CacheSettings cache, GlobalDatastoreSettings datastore)
    {
        const string nodeType = ".globalDatastore.nodeType";
        const string engineVersion = ".globalDatastore.engineVersion";
        if (datastore.NodeType is { } node && !CacheNodeType.IsWellFormed(node))
        {
            yield return $"{nodeType}: a node type looks like cache.r7g.large, got {Quote(node)}";
        }

        if (datastore.EngineVersion is { } version && !CacheEngineVersion.TryParse(version, out _))
        {
            yield return $"{engineVersion}: a version looks like 8.2, got {Quote(version)}";
        }

        foreach (
            var unknown in cache.AllowUnknown
                ? []
                : Unknown
                    .Node(nodeType, datastore.NodeType)
                    .Concat(Unknown.Version(engineVersion, cache.Engine, datastore.EngineVersion))
        )
        {
            yield return unknown;
        }
    }

    private static IEnumerable<string> OfSecretRegions(
        EnvironmentSettings settings,
        CacheSettings cache,
        GlobalDatastoreSettings datastore
    )
    {
        if (
            datastore.SecretRegions.Count > 0
            && (cache.Users.Count > 0 || cache.Authentication == AuthenticationSetting.None)
        )
        {
            yield return ".globalDatastore.secretRegions: there is no AUTH token: leave it out";
        }

        foreach (var (index, region) in datastore.SecretRegions.Index())
        {
            var at = Item(".globalDatastore.secretRegions", index);
            if (!Contradictions.IsRegion(region))
            {
                yield return $"{at}: {Contradictions.RegionRule}, got {Quote(region)}";
            }
            else if (region == settings.Region)
            {
                yield return $"{at}: the secret itself is in {region}: leave it out";
            }
            else if (datastore.SecretRegions.IndexOf(region) < index)
            {
                yield return $"{at}: {region} is given twice";
            }
        }
    }

    private static IEnumerable<string> OfSecondary(
        EnvironmentSettings settings,
        CacheSettings cache,
        SecondarySettings secondary
    )
    {
        if (!DatastoreId().IsMatch(secondary.Id))
        {
            yield return $".secondaryOf.id: the id of a global datastore has a prefix that AWS chose, such as ldgnf-orders: give the parameter global-datastore of the primary, got {Quote(secondary.Id)}";
        }

        if (secondary.SecretArn is { } arn)
        {
            var parts = SecretArn().Match(arn);
            if (!parts.Success)
            {
                yield return $".secondaryOf.secretArn: the ARN of a secret looks like arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf, got {Quote(arn)}";
            }
            else if (settings.Region is { } region && parts.Groups[1].Value != region)
            {
                yield return $".secondaryOf.secretArn: must be a secret in {region}, such as the replica of the primary's, got one in {parts.Groups[1].Value}";
            }
        }

        foreach (var mistake in OfPrimary(cache, secondary))
        {
            yield return mistake;
        }

        if (cache.Alarms?.Enabled ?? settings.Alarms is not null)
        {
            var missing =
                secondary.NodeType is null ? "nodeType"
                : secondary is { ClusterMode: true, Shards: null } ? "shards"
                : null;
            if (missing is not null)
            {
                yield return $".secondaryOf.{missing}: alarms need to know this of the primary: give it, or set alarms to {{ \"enabled\": false }}";
            }
        }
    }

    private static IEnumerable<string> OfPrimary(CacheSettings cache, SecondarySettings secondary)
    {
        const string nodeType = ".secondaryOf.nodeType";
        const string shards = ".secondaryOf.shards";
        if (secondary.NodeType is { } node && !CacheNodeType.IsWellFormed(node))
        {
            yield return $"{nodeType}: a node type looks like cache.r7g.large, got {Quote(node)}";
        }

        foreach (var unknown in cache.AllowUnknown ? [] : Unknown.Node(nodeType, secondary.NodeType))
        {
            yield return unknown;
        }

        if (secondary is { ClusterMode: false, Shards: not null })
        {
            yield return $"{shards}: there are none without clusterMode: leave it out";
        }
        else if (secondary.Shards is not (null or (>= 1 and <= MostShards)))
        {
            yield return $"{shards}: must be between 1 and {MostShards}, got {secondary.Shards}";
        }
    }

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateGlobalReplicationGroup.html
    [GeneratedRegex(@"^[a-z0-9]+-[A-Za-z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatastoreId();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:secretsmanager:([a-z0-9-]+):[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6}\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SecretArn();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9.-]{0,254}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterGroupName();
}
