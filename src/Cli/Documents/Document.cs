using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>A JSON or YAML text that was read.</summary>
/// <param name="root">What it says, as JSON.</param>
internal abstract class Document(JsonElement root)
{
    /// <summary>What it says, as JSON; short intrinsics of YAML as long ones.</summary>
    public JsonElement Root { get; } = root;

    /// <summary>
    /// Where the entries of some resources stand, by their paths such as <c>Resources.Cache.Properties.Port</c>. It reads
    /// the text once more, so it is only asked for where something was found.
    /// </summary>
    /// <param name="logicalIds">The resources that matter.</param>
    public abstract IReadOnlyDictionary<string, Position> Positions(IReadOnlySet<string> logicalIds);
}
