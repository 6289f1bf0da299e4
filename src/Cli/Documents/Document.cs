using System.Text;
using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>A JSON or YAML text that was read.</summary>
internal abstract class Document(JsonElement root, ReadOnlyMemory<byte> bytes)
{
    /// <summary>What it says, as JSON; short intrinsics of YAML as long ones.</summary>
    public JsonElement Root { get; } = root;

    /// <summary>The keys that stand twice in an object. Of such the last counts, as for CloudFormation.</summary>
    public IReadOnlyList<DoubledKey> Doubled { get; protected init; } = [];

    /// <summary>The same, where no key stands twice.</summary>
    /// <exception cref="UnreadableException">One does.</exception>
    public Document Once() =>
        Doubled is [var first, ..] ? throw new UnreadableException(first.Sentence, first.At) : this;

    /// <summary>The text itself, in UTF-8.</summary>
    protected ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>A line of the text, without its end; null where there is none of this number.</summary>
    /// <param name="number">The number, from 1.</param>
    public string? Line(int number)
    {
        var rest = Bytes.Span;
        for (var line = 1; line < number; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0)
            {
                return null;
            }

            rest = rest[(end + 1)..];
        }

        var last = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(last < 0 ? rest : rest[..last]).TrimEnd('\r');
    }

    /// <summary>
    /// Where some entries and all that is below them stand, by their paths such as <c>Resources.Cache.Properties.Port</c>. It
    /// reads the text once more, so it is only asked for where something was found.
    /// </summary>
    /// <param name="entries">The entries that matter, such as <c>Resources.Cache</c> or <c>Outputs.Endpoint</c>.</param>
    /// <param name="root">What the entries stand in, such as <c>resources.0</c>. Default: the whole text.</param>
    public abstract IReadOnlyDictionary<string, Position> Positions(IReadOnlySet<string> entries, string root = "");

    /// <summary>Whether it is YAML, and not JSON.</summary>
    public abstract bool IsYaml { get; }

    /// <summary>The text as a whole.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Everything that it says, with where it stands in <see cref="Text"/>. It reads the text once more.</summary>
    public abstract SourceNode Source();

    /// <summary>Notes where a path stands. Of one that stands twice the last counts, and what was below the first does not.</summary>
    internal static void Note(Dictionary<string, Position> found, string path, Position at)
    {
        if (found.TryAdd(path, at))
        {
            return;
        }

        foreach (var below in found.Keys.Where(key => key.StartsWith(path + ".", StringComparison.Ordinal)).ToList())
        {
            found.Remove(below);
        }

        found[path] = at;
    }

    /// <summary>
    /// The names of entries by the section that they stand in, such as <c>Resources</c>; none for a section that is an entry
    /// itself.
    /// </summary>
    internal static Dictionary<string, HashSet<string>> Sections(IEnumerable<string> entries) =>
        entries
            .Select(entry => entry.Split('.', 2))
            .GroupBy(parts => parts[0], parts => parts.Skip(1), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.SelectMany(names => names).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
