using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.T;

/// <summary>What a node type that is not known may have been meant to be.</summary>
internal static class NearestNodeTypes
{
    /// <summary>The end of a sentence about a node type that is not known: what was meant, or what there is.</summary>
    /// <param name="type">The type, such as <c>cache.r6dg.xlarge</c>.</param>
    public static string Of(string type)
    {
        var parts = type.Split('.');
        var family = NodeFamily.All.FirstOrDefault(known => known.Name == parts[1]);
        var meant = family is null
            ? Meant(
                parts[1],
                NodeFamily
                    .All.Where(known => known.Sizes.Any(size => size.Name == parts[2]))
                    .Select(known => known.Name)
            )
            : Meant(parts[2], family.Sizes.Select(size => size.Name));
        return meant is not null
                ? $"; did you mean cache.{(family is null ? $"{meant}.{parts[2]}" : $"{family}.{meant}")}?"
            : family is null
                ? $"; the families are {string.Join(", ", NodeFamily.All.Where(known => known.Can(NodeCapabilities.Creatable)))}"
            : $"; {family} has {string.Join(", ", family.Sizes.Select(size => size.Name))}";
    }

    // The only one that is a slip of it. Another number is another generation or size, and so is the name of one that others
    // have; the same letters are nearest.
    private static string? Meant(string given, IEnumerable<string> known) =>
        NodeFamily.All.Any(family => family.Name == given || family.Sizes.Any(size => size.Name == given)) ? null
        : known
            .Where(name => name.Where(char.IsAsciiDigit).SequenceEqual(given.Where(char.IsAsciiDigit)))
            .Select(name => (Name: name, Distance: Similarity.Distance(given, name)))
            .Where(name => name.Distance <= Math.Max(1, name.Name.Length / 3))
            .GroupBy(name => name.Name.Order().SequenceEqual(given.Order()) ? 0 : name.Distance)
            .OrderBy(group => group.Key)
            .FirstOrDefault()
            ?.ToList()
            is [var only]
            ? only.Name
        : null;
}
