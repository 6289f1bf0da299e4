using System.Text;
using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Cli.Templates;

/// <summary>Tells the templates in a folder from the other files.</summary>
internal static class TemplateGuess
{
    /// <summary>
    /// The file as a template; null for what is none. A broken file that mentions AWS types, or begins as a template does, is meant
    /// to be one.
    /// </summary>
    public static TemplateSource? Read(string name, string path)
    {
        var source = new TemplateSource(name, path);
        ReadOnlyMemory<byte> bytes = default;
        try
        {
            if (new FileInfo(path).Length > Limits.JsonBytes)
            {
                return null;
            }

            bytes = Files.Read(path);
            var document = DocumentReader.ReadTemplate(path, bytes);
            return IsTemplate(document) ? source with { Document = document } : null;
        }
        catch (UnreadableException)
        {
            // Judging it says what is wrong.
            return bytes.IsEmpty || bytes.Span.IndexOf("AWS::"u8) >= 0 || BeginsAsTemplate(bytes.Span)
                ? bytes.IsEmpty && new FileInfo(path).Length == 0
                    ? null
                    : source
                : null;
        }
    }

    // Whether what can be read of a broken file has a key that only templates have, before what is wrong.
    private static bool BeginsAsTemplate(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("AWSTemplateFormatVersion"u8) >= 0
        || bytes.StartsWith("Resources:"u8)
        || bytes.IndexOf("\nResources:"u8) >= 0
        || HasResources(bytes);

    private static bool HasResources(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(options));
        try
        {
            while (reader.Read())
            {
                if (
                    reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName }
                    && reader.ValueTextEquals("Resources"u8)
                )
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // What comes after the mistake tells nothing.
        }

        return false;
    }

    private static bool IsTemplate(Document document)
    {
        var root = document.Root;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        return root.TryGetProperty("AWSTemplateFormatVersion", out _)
            || HasTypes(root)
            || TemplateRoots.IsFragment(root)
            || (
                ServerlessFramework.IsFile(root)
                && root.TryGetProperty(ServerlessFramework.Section, out var section)
                && (
                    section.ValueKind == JsonValueKind.Array
                        ? section.EnumerateArray().Any(HasTypes)
                        : HasTypes(section)
                )
            );
    }

    private static bool HasTypes(JsonElement root) =>
        JsonMember.Try(root, "Resources", JsonValueKind.Object, out var resources)
        && resources
            .EnumerateObject()
            .Any(resource =>
                // Loops may be all that there is.
                resource.Name.StartsWith(Loop.Prefix, StringComparison.Ordinal)
                || JsonMember.Text(resource.Value, "Type")?.Contains("::", StringComparison.Ordinal) == true
            );
}
