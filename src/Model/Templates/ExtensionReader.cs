using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds what needs the transform AWS::LanguageExtensions, in a template that does not name it.</summary>
internal static class ExtensionReader
{
    private static readonly string[] Sections = ["Conditions", "Resources", "Outputs"];

    // What stands there is no part of what CloudFormation evaluates, or nobody knows whether it is.
    private const string Metadata = "Metadata";

    /// <summary>All that needs it, in the order of the template; null where nothing does, or a macro may be at work.</summary>
    /// <param name="template">The template.</param>
    public static MissingTransform? In(Template template)
    {
        var root = template.Root;
        if (
            template.IsPart
            || TemplateReading.HasMacro(root)
            || TemplateReading.MayName(root, LanguageExtensions.Transform)
        )
        {
            return null;
        }

        List<(string Function, string Place)> uses =
        [
            .. root.EnumerateObject()
                .Where(section => Sections.Contains(section.Name))
                .SelectMany(section => Within(section.Value, section.Name)),
        ];
        return uses.Count == 0 ? null : new MissingTransform(uses[0].Place, uses, template.IsWhole);
    }

    private static IEnumerable<(string Function, string Place)> Within(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((item, index) => Within(item, $"{path}.{index}"));
        }

        if (value.ValueKind != JsonValueKind.Object || TemplateReading.HasMacro(value))
        {
            return [];
        }

        var entries = value.EnumerateObject().ToList();
        return entries.SelectMany(entry =>
        {
            var below = $"{path}.{entry.Name}";
            var within = entry.Name == Metadata ? [] : Within(entry.Value, below);
            return LanguageExtensions.NeededBy(entry, entries.Count == 1) is { } function
                ? within.Prepend((function, FunctionName.IsWhole(entry.Name) ? path : below))
                : within;
        });
    }
}
