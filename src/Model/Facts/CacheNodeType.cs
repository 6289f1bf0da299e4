using System.Text.RegularExpressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>A node type, such as <c>cache.r7g.large</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html</remarks>
public sealed partial record CacheNodeType
{
    // On demand: the properties of NodeType.Known.cs need it, and nothing orders the initializers of two files.
    private static Dictionary<string, (NodeFamily, NodeSize)> Table =>
        field ??= NodeFamily
            .All.SelectMany(family => family.Sizes.Select(size => (family, size)))
            .ToDictionary(entry => $"cache.{entry.family.Name}.{entry.size.Name}", StringComparer.Ordinal);

    private CacheNodeType(string name, NodeFamily? family, NodeSize? size) =>
        (Name, Family, Size) = (name, family, size);

    /// <summary>Every node type of the table.</summary>
    public static IReadOnlyList<CacheNodeType> All => field ??= [.. Table.Keys.Select(Of)];

    /// <summary>The name, as ElastiCache spells it.</summary>
    public string Name { get; }

    /// <summary>The family; null for a node type that is not in the table.</summary>
    public NodeFamily? Family { get; }

    /// <summary>The size; null for a node type that is not in the table.</summary>
    public NodeSize? Size { get; }

    /// <summary>Whether the node type is in the table.</summary>
    public bool IsKnown => Family is not null;

    /// <summary>The open door: any node type, for those that AWS has added since the table was made.</summary>
    /// <param name="name">The name with its prefix, such as <c>cache.r9g.large</c>. May be a token.</param>
    /// <returns>The entry of the table where there is one, so <c>Of("cache.r7g.large") == R7gLarge</c>.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static CacheNodeType Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Table.TryGetValue(name, out var entry)
            ? new CacheNodeType(name, entry.Item1, entry.Item2)
            : new CacheNodeType(name, null, null);
    }

    /// <summary>Whether <paramref name="name"/> has the form <c>cache.FAMILY.SIZE</c>.</summary>
    public static bool IsWellFormed(string name) => Form().IsMatch(name);

    /// <summary>Whether a name of which only some parts are known can have the form <c>cache.FAMILY.SIZE</c>.</summary>
    internal static bool CanBeWellFormed(TextWithGaps name) =>
        name.Known.All(character =>
            character == '.' || char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)
        )
        && name.Known.Count(character => character == '.') <= 2
        && (
            name.Start.StartsWith(Prefix, StringComparison.Ordinal)
            || Prefix.StartsWith(name.Start, StringComparison.Ordinal)
        )
        && (name.End.Length == 0 || !char.IsAsciiDigit(name.End[^1]));

    /// <summary>Whether <paramref name="name"/> names a generation on which AWS creates no new nodes.</summary>
    public static bool IsPreviousGeneration(string name) => PreviousGeneration().IsMatch(name);

    /// <summary>
    /// The sizes that a family had on which AWS creates no new nodes, such as <c>micro</c> and <c>small</c>; none for any
    /// other family.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CacheNode.html</remarks>
    internal static IReadOnlyList<string> FormerSizes(string family) =>
        family switch
        {
            "t1" => ["micro"],
            "t2" => ["micro", "small", "medium"],
            "m1" => ["small", "medium", "large", "xlarge"],
            "m2" => ["xlarge", "2xlarge", "4xlarge"],
            "m3" => ["medium", "large", "xlarge", "2xlarge"],
            "c1" => ["xlarge"],
            "r3" => ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge"],
            _ => [],
        };

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static CacheNodeType Known(string name) => Of(name);

    private const string Prefix = "cache.";

    [GeneratedRegex(@"^cache\.[a-z][0-9]+[a-z]*\.[0-9]*[a-z]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^cache\.(t1|t2|m1|m2|m3|c1|r3)\.", RegexOptions.CultureInvariant)]
    private static partial Regex PreviousGeneration();
}
