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
    public static MissingTransform? In(Template template)
    {
        var root = template.Root;
        if (template.IsOpen || TemplateReading.MayName(root, LanguageExtensions.Transform))
        {
            return null;
        }

        List<(string Function, PathWithin Place)> found = [];
        foreach (var section in root.EnumerateObject().Where(section => Sections.Contains(section.Name)))
        {
            Add(section.Value, new PathWithin(section.Name), found);
        }

        List<(string Function, string Place)> uses = [.. found.Select(use => (use.Function, use.Place.ToString()))];
        return uses.Count == 0 ? null : new MissingTransform(uses[0].Place, uses, template.IsWhole);
    }

    private static void Add(JsonElement value, PathWithin path, List<(string Function, PathWithin Place)> found)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (item, at) in PathWithin.Below(value, path))
            {
                Add(item, at, found);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && !TemplateReading.HasMacro(value))
        {
            var isOnly = IsOne(value.EnumerateObject());
            foreach (var entry in value.EnumerateObject())
            {
                PathWithin below = new(entry.Name, path);
                if (LanguageExtensions.NeededBy(entry, isOnly) is { } function)
                {
                    found.Add((function, FunctionName.IsWhole(entry.Name) ? path : below));
                }

                if (entry.Name != Metadata)
                {
                    Add(entry.Value, below, found);
                }
            }
        }
    }

    private static bool IsOne(JsonElement.ObjectEnumerator entries) => entries.MoveNext() && !entries.MoveNext();
}
