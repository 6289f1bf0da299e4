using System.Text;
using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>Finds the template in a file, which mostly is the whole file.</summary>
internal static class TemplateRoots
{
    /// <summary>The template in a file.</summary>
    /// <exception cref="UnreadableException">It is a file of another tool that has none; the sentence says what to judge.</exception>
    public static TemplateRoot In(string name, Document document)
    {
        var root = document.Root;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("Resources", out _))
        {
            // Elastic Beanstalk puts its configuration files together.
            return new TemplateRoot(document, root)
            {
                IsPart = name.EndsWith(".config", StringComparison.OrdinalIgnoreCase),
            };
        }

        // What `aws cloudformation get-template` prints.
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("TemplateBody", out var body))
        {
            return body.ValueKind == JsonValueKind.String
                ? In(name, DocumentReader.ReadTemplate("", Encoding.UTF8.GetBytes(body.GetString()!)))
                : new TemplateRoot(document, body, "TemplateBody");
        }

        // What its `--query TemplateBody` leaves where the template is one in YAML: a text of JSON that holds it.
        if (
            root.ValueKind == JsonValueKind.String
            && root.GetString()!.Contains("Resources", StringComparison.Ordinal)
            && DocumentReader.ReadTemplate("", Encoding.UTF8.GetBytes(root.GetString()!)) is var inner
            && inner.Root.ValueKind == JsonValueKind.Object
        )
        {
            return In(name, inner);
        }

        return ServerlessFramework.IsFile(root) ? ServerlessFramework.Root(document)
            : OtherFile.Without(name, root) is { } note ? TemplateRoot.Without(document, note)
            : IsFragment(root) ? TemplateRoot.Fragment(document)
            : OtherFile.Sentence(name, root) is { } sentence ? throw new UnreadableException(sentence)
            : new TemplateRoot(document, root);
    }

    /// <summary>Whether a text is resources by their names, caches among them, as templates take them from other files.</summary>
    public static bool IsFragment(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.EnumerateObject().Select(entry => TypeOf(entry.Value)).ToList() is var types
        && types.TrueForAll(type => type is not null)
        && types.Exists(type => ResourceTypes.IsElastiCache(type!));

    private static string? TypeOf(JsonElement resource) =>
        JsonMember.Text(resource, "Type") is { } type && type.Contains("::", StringComparison.Ordinal) ? type : null;
}
