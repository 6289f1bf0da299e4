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

    /// <summary>The templates of a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="document">What it says.</param>
    /// <exception cref="UnreadableException">It is a file of another tool that has none; the sentence says what to judge.</exception>
    public static IReadOnlyList<TemplateRoot> In(string name, Document document)
    {
        var root = document.Root;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("Resources", out _))
        {
            return [new TemplateRoot(document, root, "")];
        }

        // What `aws cloudformation get-template` prints.
        if (
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("TemplateBody", out var body)
        )
        {
            return body.ValueKind == JsonValueKind.String
                ? In(
                    name,
                    DocumentReader.Read("", System.Text.Encoding.UTF8.GetBytes(body.GetString()!))
                )
                : [new TemplateRoot(document, body, "TemplateBody")];
        }

        return ServerlessFramework.IsFile(root) ? ServerlessFramework.Roots(document)
            : OtherFile.Sentence(name, root) is { } sentence
                ? throw new UnreadableException(sentence)
            : [new TemplateRoot(document, root, "")];
    }
}
