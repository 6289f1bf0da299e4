using System.Globalization;

namespace ElastiCache.Model.Twins;

/// <summary>The parameters of a Memcached parameter group as arguments of its program.</summary>
internal static class MemcachedArguments
{
    // A switch that is given when the parameter is 1.
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["cas_disabled"] = "-C",
        ["disable_flush_all"] = "-F",
        ["error_on_memory_exhausted"] = "-M",
        ["maximize_core_file_limit"] = "-r",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["binding_protocol"] = "-B",
        ["chunk_size"] = "-n",
        ["chunk_size_growth_factor"] = "-f",
        ["max_item_size"] = "-I",
    };

    // Extended options: a word, or a word and its value.
    private static readonly HashSet<string> Extended =
    [
        .. "hash_algorithm idle_timeout slab_automove slab_chunk_max watcher_logbuf_size worker_logbuf_size".Split(' '),
    ];

    private static readonly HashSet<string> ExtendedSwitches =
    [
        .. "lru_crawler lru_maintainer maxconns_fast modern no_modern slab_reassign track_sizes".Split(' '),
    ];

    /// <summary>The arguments for what the template sets.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string> parameters)
    {
        var arguments = new List<string>();
        var extended = new List<string>();
        foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (Switches.TryGetValue(name, out var option))
            {
                arguments.AddRange(value == "1" ? [option] : []);
            }
            else if (Values.TryGetValue(name, out option))
            {
                arguments.AddRange([option, value]);
            }
            else if (Extended.Contains(name))
            {
                extended.Add(
                    name == "hash_algorithm"
                        ? $"hash_algorithm={value.ToLowerInvariant()}"
                        : string.Create(CultureInfo.InvariantCulture, $"{name}={value}")
                );
            }
            else if (ExtendedSwitches.Contains(name) && value == "1")
            {
                extended.Add(name);
            }
        }

        return extended.Count == 0 ? arguments : [.. arguments, "-o", string.Join(',', extended)];
    }

    /// <summary>What the program has no option for.</summary>
    public static IEnumerable<TwinDifference> Differences(IReadOnlyDictionary<string, string> parameters) =>
        parameters
            .Keys.Where(name =>
                !Switches.ContainsKey(name)
                && !Values.ContainsKey(name)
                && !Extended.Contains(name)
                && !ExtendedSwitches.Contains(name)
            )
            .Order(StringComparer.Ordinal)
            .Select(name => new TwinDifference(
                name,
                $"{name} is a parameter of ElastiCache alone and has no effect here"
            ));
}
