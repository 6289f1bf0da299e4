using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>Names that several caches would publish themselves under, which AWS would refuse at the deployment.</summary>
internal static class PublishingContradictions
{
    // Below it the app itself publishes every cache.
    private const string OwnPath = "/elasticache";

    /// <summary>Every mistake in <paramref name="caches"/>.</summary>
    public static IEnumerable<string> In(IReadOnlyDictionary<string, CacheSettings> caches) =>
        [
            .. caches
                .Where(cache => IsOwn(cache.Value.Publish?.Parameters))
                .Select(cache =>
                    $"{Member("$.caches", cache.Key)}.publish.parameters: below {OwnPath} are the parameters that the app publishes by itself: choose another path, got {Quote(cache.Value.Publish!.Parameters!)}"
                ),
            .. Twice(
                caches,
                ".publish.parameters",
                "the path",
                cache => cache.Value.Publish?.Parameters is { } path ? [path] : []
            ),
            .. Twice(
                caches,
                ".publish.exports",
                "exports with the prefix",
                cache => cache.Value.Publish?.Exports is { } prefix ? [prefix] : []
            ),
            .. Twice(caches, ".dns", "the DNS name", Records),
        ];

    private static bool IsOwn(string? path) =>
        path is OwnPath || path?.StartsWith($"{OwnPath}/", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Twice(
        IReadOnlyDictionary<string, CacheSettings> caches,
        string setting,
        string what,
        Func<KeyValuePair<string, CacheSettings>, IEnumerable<string>> namesOf
    )
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cache in caches)
        {
            // One sentence for each cache, however many of its names another one has.
            if (namesOf(cache).FirstOrDefault(owners.ContainsKey) is { } taken)
            {
                yield return $"{Member("$.caches", cache.Key)}{setting}: {owners[taken]} has {what} {Quote(taken)}: choose another";
            }

            foreach (var name in namesOf(cache))
            {
                owners.TryAdd(name, cache.Key);
            }
        }
    }

    // Host names, in which case makes no difference; the same name in another zone is another one.
    private static IEnumerable<string> Records(KeyValuePair<string, CacheSettings> cache)
    {
        if (cache.Value.Dns is not { } dns)
        {
            return [];
        }

        var name = dns.Name ?? cache.Key;
        string[] records = cache.Value.HasReader ? [name, $"{name}-ro"] : [name];
        return records.Select(record => $"{record}.{dns.ZoneName} in {dns.ZoneId}".ToLowerInvariant());
    }
}
