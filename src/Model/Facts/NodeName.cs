using System.Text.RegularExpressions;

namespace ElastiCache.Model.Facts;

/// <summary>What follows the id of a replication group in the ids of its nodes.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html</remarks>
internal static partial class NodeName
{
    /// <summary>The only node of a cache cluster of Redis OSS, or of a node of a replication group.</summary>
    public const string OnlyNode = "0001";

    /// <summary>Whether a text is <c>-001</c> or <c>-0001-001</c>; the part in the middle may be a name of one's own.</summary>
    public static bool Is(string suffix) => Plain().IsMatch(suffix) || InShard().IsMatch(suffix);

    /// <summary>Whether a text is <c>-001</c>, of a group with cluster mode off.</summary>
    public static bool IsPlain(string suffix) => Plain().IsMatch(suffix);

    /// <summary>Whether a text is <c>-0001-001</c>, of a group with cluster mode on.</summary>
    public static bool IsInShard(string suffix) => InShard().IsMatch(suffix);

    /// <summary>Whether a text is the id of a node within a cluster, such as <c>0001</c>.</summary>
    public static bool IsNodeId(string id) => NodeId().IsMatch(id);

    [GeneratedRegex("^-[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("^-[0-9]{1,4}-[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex InShard();

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NodeId();
}
