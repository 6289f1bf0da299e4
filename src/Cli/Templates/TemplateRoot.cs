using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>A template within a file, which mostly is the whole file.</summary>
/// <param name="Document">The text that it stands in.</param>
/// <param name="Element">The template.</param>
/// <param name="Path">Where it stands, such as <c>resources</c>; empty for the whole text.</param>
internal sealed record TemplateRoot(Document Document, JsonElement Element, string Path)
{
    /// <summary>Whether there is no template in the file, and need not be.</summary>
    public bool IsEmpty { get; private init; }

    private static readonly JsonElement Empty = JsonDocument.Parse("""{"Resources": {}}""").RootElement;

    /// <summary>A file of another tool that may have resources and has none: as a template without any.</summary>
    /// <param name="document">The file.</param>
    /// <param name="note">What it is, in a sentence.</param>
    public static TemplateRoot Without(Document document, string note) =>
        new(document, Empty, "") { Notes = [note], IsEmpty = true };

    /// <summary>Whether a tool puts it together with others before it is deployed. Default: it does not.</summary>
    public bool IsPart { get; init; }

    /// <summary>What else is to be known of the file, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
