using System.Security.Cryptography;
using System.Text;

namespace Infra.Settings;

/// <summary>Which cache stands in which stack.</summary>
/// <remarks>
/// The name of a cache alone decides (rendezvous hashing): whatever other caches come and go, it stays where it is, since
/// moving it would replace it. With more stacks some caches move, but only to the new ones.
/// docs/decisions/0010-caches-over-stacks.md
/// </remarks>
internal static class StackPlan
{
    /// <summary>The number of the stack of a cache.</summary>
    public static int NumberOf(string name, CacheSettings cache, int stacks) => cache.Stack ?? NumberOf(name, stacks);

    /// <summary>The caches of each stack, over a number of stacks.</summary>
    public static IEnumerable<IGrouping<int, KeyValuePair<string, CacheSettings>>> Of(
        EnvironmentSettings settings,
        int stacks
    ) => settings.Caches.GroupBy(cache => NumberOf(cache.Key, cache.Value, stacks));

    /// <summary>The number that a name alone decides, from 1.</summary>
    public static int NumberOf(string name, int stacks) =>
        stacks == 1 ? 1 : Enumerable.Range(1, stacks).MaxBy(number => Weight(name, number));

    /// <summary>What the id of a stack ends in: nothing for the first, which has always been there.</summary>
    public static string Suffix(int number) => number == 1 ? "" : $"-{number}";

    private static ulong Weight(string name, int number) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{number}")), 0);
}
