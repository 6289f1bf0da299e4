using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>What the loops (<c>Fn::ForEach</c>) of a template run over, as far as the template and the run tell.</summary>
/// <param name="root">The template, with its parameters and mappings.</param>
/// <param name="given">The values that the run gives parameters, pseudo parameters among them.</param>
/// <param name="passed">What the template around this one passes to its parameters. Default: there is none around it.</param>
internal sealed class LoopCollections(
    JsonElement root,
    IReadOnlyDictionary<string, string> given,
    IPassedIn? passed = null
)
{
    // A loop over more than any template may hold is read once.
    private const int MostValues = 500;

    /// <summary>Where there is no template: lists that are written out are all that is known.</summary>
    public static LoopCollections None { get; } = new(default, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Whether a run gives the same values, and a template around passes the same.</summary>
    public bool IsOf(IReadOnlyDictionary<string, string> values, IPassedIn? received) =>
        passed == received
        && given.Count == values.Count
        && given.All(entry => values.TryGetValue(entry.Key, out var value) && value == entry.Value);

    /// <summary>
    /// The values of a collection: a list that is written out, a parameter by the value that the run gives it or else by its
    /// default, or an entry of a mapping. Null where they are not known.
    /// </summary>
    /// <param name="collection">What stands in the loop.</param>
    /// <param name="substitute">
    /// Puts the variables of the loops around into a text; null where the value of one of them is not known.
    /// </param>
    /// <param name="byDefaultOf">The parameter whose default they are; null for none.</param>
    public IReadOnlyList<string>? ValuesOf(
        JsonElement collection,
        Func<string, string?> substitute,
        out Parameter? byDefaultOf
    )
    {
        byDefaultOf = null;
        var values = collection.ValueKind switch
        {
            JsonValueKind.Array => Items(collection, substitute),
            JsonValueKind.Object when JsonMember.Of(collection, "Ref") is { ValueKind: JsonValueKind.String } name =>
                OfParameter(name.GetString()!, out byDefaultOf),
            JsonValueKind.Object
                when JsonMember.Of(collection, "Fn::FindInMap") is { ValueKind: JsonValueKind.Array } keys => OfMapping(
                [.. keys.EnumerateArray()],
                substitute
            ),
            _ => null,
        };
        return values?.Count > MostValues ? null : values;
    }

    private static List<string>? Items(JsonElement list, Func<string, string?> substitute)
    {
        List<string> items = [];
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return null;
            }

            var text = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
            items.Add(substitute(text) ?? text);
        }

        return items;
    }

    private List<string>? OfParameter(string name, out Parameter? byDefaultOf)
    {
        byDefaultOf = null;
        if (Entry("Parameters", name) is not { ValueKind: JsonValueKind.Object } json)
        {
            return null;
        }

        var parameter = new Parameter(name, json);
        var text = Text(parameter, out var source);
        if (text is null || parameter.ValueOf(text) is not { Kind: EvaluatedKind.List } list)
        {
            return null;
        }

        byDefaultOf = source;
        return [.. list.Items.Select(item => item.Text!)];
    }

    // What is passed and not known may be anything but the default.
    private string? Text(Parameter parameter, out Parameter? byDefaultOf)
    {
        byDefaultOf = null;
        if (given.GetValueOrDefault(parameter.Name) is { } text)
        {
            return text;
        }

        if (passed?.Has(parameter.Name) == true)
        {
            return passed.Fixed(parameter.Name, out byDefaultOf) is { } received && parameter.Takes(received)
                ? received
                : null;
        }

        byDefaultOf = parameter.TakesDefault ? parameter : null;
        return byDefaultOf?.Default;
    }

    private List<string>? OfMapping(JsonElement[] keys, Func<string, string?> substitute) =>
        keys.Length is 3 or 4
        && keys[..3].Select(key => Key(key, substitute)).ToList() is [{ } map, { } first, { } second]
            ? Entry("Mappings", map, first, second) is { } found
                ? found.ValueKind == JsonValueKind.Array
                    ? Items(found, text => text)
                    : null
                : keys.Length == 4
                && JsonMember.Of(keys[3], "DefaultValue") is { ValueKind: JsonValueKind.Array } otherwise
                    ? Items(otherwise, substitute)
                    : null
            : null;

    // A default decides nothing here: the entry of another key may be what is deployed.
    private string? Key(JsonElement key, Func<string, string?> substitute)
    {
        if (key.ValueKind == JsonValueKind.String)
        {
            return substitute(key.GetString()!);
        }

        if (JsonMember.Of(key, "Ref") is not { ValueKind: JsonValueKind.String } reference)
        {
            return null;
        }

        var name = reference.GetString()!;
        var written = $"${{{name}}}";
        var value = substitute(written);
        return value == written
            ? given.GetValueOrDefault(name)
                // A default decides nothing here, not that of another template either.
                ?? (passed?.Fixed(name, out var byDefaultOf) is { } received && byDefaultOf is null ? received : null)
            : value;
    }

    private JsonElement? Entry(params string[] path) => path.Aggregate((JsonElement?)root, JsonMember.Of);
}
