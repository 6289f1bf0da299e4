using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>A template within a file, which mostly is the whole file.</summary>
/// <param name="Document">The text that it stands in.</param>
/// <param name="Element">The template.</param>
/// <param name="Path">Where it stands, such as <c>resources</c>; empty for the whole text.</param>
internal sealed record TemplateRoot(Document Document, JsonElement Element, string Path)
{
    /// <summary>What else is to be known of the file, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
