using System.Text.Json;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>The sections of a template beside its resources: what shape they must have.</summary>
internal static class TemplateSections
{
    // Each with whether its entries are objects, too; a condition or a rule is a function, which a macro may write.
    private static readonly (string Name, bool HasObjects)[] All =
    [
        ("Parameters", true),
        ("Mappings", true),
        ("Conditions", false),
        ("Rules", false),
        ("Outputs", true),
    ];

    /// <summary>Says what has another shape: CloudFormation refuses the template, and nothing of it is known here.</summary>
    /// <param name="root">The template.</param>
    /// <param name="reading">Receives the mistakes.</param>
    public static void Check(JsonElement root, TemplateReading reading)
    {
        foreach (var (name, hasObjects) in All)
        {
            // What is empty says nothing: whether it is refused, CloudFormation says.
            if (!root.TryGetProperty(name, out var section) || section.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (section.ValueKind != JsonValueKind.Object)
            {
                reading.Report(
                    name,
                    $"expected an object with {name.ToLowerInvariant()} by name, got {Kinds.Of(section)}"
                );
                continue;
            }

            foreach (var entry in section.EnumerateObject().Where(_ => hasObjects))
            {
                if (
                    !FunctionName.Is(entry.Name)
                    && entry.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)
                )
                {
                    reading.Report($"{name}.{entry.Name}", $"expected an object, got {Kinds.Of(entry.Value)}");
                }
            }
        }
    }
}
