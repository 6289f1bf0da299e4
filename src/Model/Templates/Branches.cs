using System.Runtime.InteropServices;
using System.Text.Json;

namespace ElastiCache.Model.Templates;

/// <summary>The ways in which the conditions of a resource can turn out.</summary>
internal static class Branches
{
    // 2 to the power of this many variants of one resource are looked at; beyond that its conditions stay unresolved.
    private const int MaximumConditions = 6;

    private static readonly IReadOnlyDictionary<string, bool> Undecided = new Dictionary<string, bool>(
        StringComparer.Ordinal
    );

    // As much text is read again for each variant; what no template of CloudFormation's size reaches is not varied.
    private const long MaximumText = 16 << 20;

    /// <summary>Whether the conditions within the elements are few enough to look at every assignment of them.</summary>
    public static bool AreFew(IEnumerable<JsonElement> elements)
    {
        return AreFew(NamesIn(elements, out var size), size);
    }

    /// <summary>Every assignment of the conditions that occur in <c>Fn::If</c> within the elements.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, bool>> Of(params IEnumerable<JsonElement> elements)
    {
        var names = NamesIn(elements, out var size);
        return names.Count == 0 || !AreFew(names, size)
            ? [Undecided]
            : Enumerable
                .Range(0, 1 << names.Count)
                .Select(bits =>
                    names
                        .Select((name, index) => (name, holds: (bits & (1 << index)) == 0))
                        .ToDictionary(entry => entry.name, entry => entry.holds, StringComparer.Ordinal)
                );
    }

    /// <summary>
    /// What is common to some of the assignments, such as <c>where IsProd holds</c>; null where they are all.
    /// </summary>
    /// <param name="all">Every assignment.</param>
    /// <param name="some">Those that are meant.</param>
    public static string? Where(
        IReadOnlyList<IReadOnlyDictionary<string, bool>> all,
        IReadOnlyList<IReadOnlyDictionary<string, bool>> some
    )
    {
        if (some.Count == all.Count)
        {
            return null;
        }

        var common = some[0]
            .Where(condition => some.All(branch => branch[condition.Key] == condition.Value))
            .Select(condition => $"{condition.Key} {(condition.Value ? "holds" : "does not hold")}")
            .ToList();
        return common.Count == 0 ? "for some values of the conditions" : $"where {string.Join(" and ", common)}";
    }

    private static bool AreFew(SortedSet<string> names, long size) =>
        names.Count <= MaximumConditions && size << names.Count <= MaximumText;

    private static SortedSet<string> NamesIn(IEnumerable<JsonElement> elements, out long size)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        size = 0;
        foreach (var element in elements.Where(element => element.ValueKind != JsonValueKind.Undefined))
        {
            size += JsonMarshal.GetRawUtf8Value(element).Length;
            Collect(element, names);
        }

        return names;
    }

    private static void Collect(JsonElement element, SortedSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (
                    property is { Name: "Fn::If", Value.ValueKind: JsonValueKind.Array }
                    && property.Value.GetArrayLength() == 3
                    && property.Value[0].ValueKind == JsonValueKind.String
                )
                {
                    names.Add(property.Value[0].GetString()!);
                }

                Collect(property.Value, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }
    }
}
