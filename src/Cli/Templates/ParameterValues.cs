using System.Globalization;
using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Templates;

/// <summary>The values of parameters for a run.</summary>
/// <param name="values">The values by name.</param>
/// <param name="origins">Where each was given, for messages.</param>
internal sealed class ParameterValues(
    IReadOnlyDictionary<string, string> values,
    IReadOnlyDictionary<string, string> origins
)
{
    /// <summary>Whether none was given.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <summary>The values of the parameters that a template declares, or one of several.</summary>
    public IReadOnlyDictionary<string, string> Of(params LoadedTemplate[] templates)
    {
        var declared = templates.Select(Declared).OfType<JsonElement>().ToList();
        return values
            .Where(value => declared.Exists(names => names.TryGetProperty(value.Key, out _)))
            .ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
    }

    /// <summary>Checks the values against all templates of the run.</summary>
    /// <exception cref="UnreadableException">No template has a name, or the one that has it refuses the value.</exception>
    public void Check(IReadOnlyList<LoadedTemplate> templates)
    {
        // What cannot be read might have it.
        var names = templates.Select(Declared).Any(declared => declared is null)
            ? null
            : templates
                .SelectMany(template => Declared(template)!.Value.EnumerateObject().Select(parameter => parameter.Name))
                .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (names is not null && !names.Contains(name))
            {
                throw Unknown(name, [.. names.Order(StringComparer.Ordinal)], templates.Count);
            }

            foreach (var template in templates)
            {
                if (
                    Declared(template) is { } declared
                    && declared.TryGetProperty(name, out var parameter)
                    && Mistake(parameter, value) is { } mistake
                )
                {
                    throw new UnreadableException(
                        $"{origins[name]}: {name} is '{Excerpt.Of(value)}', which {template.Source.Name} refuses: {mistake}"
                    );
                }
            }
        }
    }

    private UnreadableException Unknown(string name, string[] names, int templates)
    {
        var problem =
            $"{origins[name]}: {name} is not a parameter of {(templates == 1 ? "the template" : "any template")}";
        return new UnreadableException(
            names.Length == 0
                ? $"{problem}, which {(templates == 1 ? "has" : "have")} none"
                : Sentence.Unknown(problem, names, Nearest.Of(name, names))
        );
    }

    // The parameters that a template declares; null where it cannot be read.
    private static JsonElement? Declared(LoadedTemplate template)
    {
        if (!template.IsRead)
        {
            return null;
        }

        return
            template.Root.Element.TryGetProperty("Parameters", out var parameters)
            && parameters.ValueKind == JsonValueKind.Object
            ? parameters
            : JsonDocument.Parse("{}").RootElement;
    }

    private static string? Mistake(JsonElement parameter, string value)
    {
        if (parameter.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var type =
            parameter.TryGetProperty("Type", out var kind) && kind.ValueKind == JsonValueKind.String
                ? kind.GetString()!
                : "String";
        var isList = type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal);
        var items = isList ? value.Split(',', StringSplitOptions.TrimEntries) : [value];
        if (type is "Number" or "List<Number>" && items.FirstOrDefault(item => !IsNumber(item)) is { } text)
        {
            return $"{(isList ? $"'{Excerpt.Of(text)}'" : "it")} is not a number";
        }

        return
            parameter.TryGetProperty("AllowedValues", out var list)
            && list.ValueKind == JsonValueKind.Array
            && list.EnumerateArray().Select(Text).ToList() is var allowed
            && !allowed.Contains(null)
            && items.FirstOrDefault(item => !allowed.Contains(item)) is not null
            ? Sentence.Unknown(
                "allowed are",
                [.. allowed.OfType<string>()],
                Nearest.Of(value, [.. allowed.OfType<string>()])
            )
            : null;
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
