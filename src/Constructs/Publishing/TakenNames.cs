using System.Runtime.CompilerServices;

namespace ElastiCache.Cdk;

/// <summary>Names under which the caches of an app are published. AWS would tell a second owner at the deployment only.</summary>
internal static class TakenNames
{
    private static readonly ConditionalWeakTable<IConstruct, Dictionary<string, string>> Owners = [];

    /// <summary>Takes names for a cache, all or none.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="subject">What a refusal is about.</param>
    /// <param name="kind">What has such a name.</param>
    /// <param name="within">Where a name is unique: <see cref="Account"/>, or such as a zone.</param>
    /// <param name="names">The names.</param>
    /// <exception cref="CacheConfigurationException">One of them is taken.</exception>
    public static void Take(ICache cache, string subject, string kind, string within, IEnumerable<string> names)
    {
        var owners = Owners.GetOrCreateValue(cache.Node.Root);
        var path = cache.Node.Path;
        string[] wanted = [.. names.Where(name => !Tokens.IsToken(name))];
        foreach (var name in wanted)
        {
            if (owners.TryGetValue($"{within}\n{name}", out var owner))
            {
                throw Validation.Refuse(
                    cache,
                    subject,
                    $"each {kind} has a name of its own, got '{name}': "
                        + (
                            owner == path
                                ? "this cache has it already: leave one out"
                                : $"{owner} has it already: choose another"
                        )
                );
            }
        }

        foreach (var name in wanted)
        {
            owners[$"{within}\n{name}"] = path;
        }
    }

    /// <summary>
    /// Refuses a second place for a cache: names of constructs cannot follow places, so that leaving out the first of two
    /// would take its place from the second, which AWS refuses.
    /// </summary>
    /// <param name="cache">The cache.</param>
    /// <param name="call">What publishes it.</param>
    /// <param name="place">Where.</param>
    /// <param name="way">What can be had instead.</param>
    /// <exception cref="CacheConfigurationException">The same call has published it elsewhere.</exception>
    public static void Once(ICache cache, string call, string place, string way)
    {
        var owners = Owners.GetOrCreateValue(cache.Node.Root);
        var key = $"{call}\n{cache.Node.Path}";
        if (!owners.TryAdd(key, place) && owners[key] != place)
        {
            throw Validation.Refuse(
                cache,
                call,
                $"this cache has '{owners[key]}' already, and one at most, got '{place}': {way}"
            );
        }
    }

    /// <summary>The account and Region of a cache; its stack where only the deployment tells them.</summary>
    public static string Account(ICache cache)
    {
        var stack = cache.Stack;
        var (account, region) = (stack.Account, stack.Region);
        return Tokens.IsToken(account) || Tokens.IsToken(region) ? stack.Node.Path : $"{account}/{region}";
    }
}
