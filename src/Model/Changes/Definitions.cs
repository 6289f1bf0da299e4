using System.Text.Json;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>The conditions and mappings that two templates define differently: what uses them may change with them.</summary>
internal sealed class Definitions
{
    private static readonly Canonical Plain = new(new Dictionary<string, bool>(StringComparer.Ordinal));

    private readonly HashSet<string> _conditions;
    private readonly HashSet<string> _mappings;

    public Definitions(Template old, Template @new)
    {
        _mappings = Changed(old, @new, "Mappings");
        _conditions = Changed(old, @new, "Conditions");
        Spread(Section(@new, "Conditions"));
    }

    /// <summary>The first of them that a value uses, as a sentence would say it; null for none.</summary>
    public string? ChangedIn(JsonElement value) =>
        _conditions.Count + _mappings.Count == 0 ? null
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(ChangedIn).FirstOrDefault(IsFound)
        : value.ValueKind != JsonValueKind.Object ? null
        : value
            .EnumerateObject()
            .Select(entry =>
                (entry.Name, FirstText(entry.Value)) switch
                {
                    ("Fn::If", { } name) when _conditions.Contains(name) => $"the condition {name}",
                    ("Condition", { } name) when _conditions.Contains(name) => $"the condition {name}",
                    ("Fn::FindInMap", { } name) when _mappings.Contains(name) => $"the mapping {name}",
                    _ => ChangedIn(entry.Value),
                }
            )
            .FirstOrDefault(IsFound);

    /// <summary>Whether the condition of a resource is defined differently.</summary>
    public bool ChangesCondition(JsonElement name) =>
        name.ValueKind == JsonValueKind.String && _conditions.Contains(name.GetString()!);

    private static bool IsFound(string? found) => found is not null;

    private static string? FirstText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Array
        && value.GetArrayLength() > 0
        && value[0].ValueKind == JsonValueKind.String
            ? value[0].GetString()
        : null;

    private static JsonElement Section(Template template, string name) =>
        template.Root.TryGetProperty(name, out var section) ? section : default;

    private static HashSet<string> Changed(Template old, Template @new, string section)
    {
        var (before, after) = (Section(old, section), Section(@new, section));
        return after.ValueKind != JsonValueKind.Object || before.ValueKind != JsonValueKind.Object
            ? []
            : after
                .EnumerateObject()
                .Where(entry =>
                    before.TryGetProperty(entry.Name, out var was) && Plain.Of(was) != Plain.Of(entry.Value)
                )
                .Select(entry => entry.Name)
                .ToHashSet(StringComparer.Ordinal);
    }

    // A condition that uses a changed one, or a changed mapping, changes too.
    private void Spread(JsonElement section)
    {
        if (section.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var before = -1;
        while (before != _conditions.Count)
        {
            before = _conditions.Count;
            _conditions.UnionWith(
                section
                    .EnumerateObject()
                    .Where(entry => ChangedIn(entry.Value) is not null)
                    .Select(entry => entry.Name)
                    .ToList()
            );
        }
    }
}
