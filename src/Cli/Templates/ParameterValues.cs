using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Output;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Cli.Templates;

/// <summary>The values of parameters for a run.</summary>
/// <param name="values">The values by name, and where each was given, for messages.</param>
internal sealed class ParameterValues(IReadOnlyDictionary<string, (string Value, string Origin)> values)
{
    /// <summary>Whether none was given.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <summary>The values of the parameters that a template declares, or one of several.</summary>
    public IReadOnlyDictionary<string, string> Of(params LoadedTemplate[] templates)
    {
        var declared = templates.Select(Declared).OfType<JsonElement>().ToList();
        return values
            .Where(value => declared.Exists(names => names.TryGetProperty(value.Key, out _)))
            .ToDictionary(value => value.Key, value => value.Value.Value, StringComparer.Ordinal);
    }

    /// <summary>The values for which a template has another default, with that and with what may be shown of both.</summary>
    public IEnumerable<(string Name, string Default, string Said, string SaidOfDefault)> OtherThanDefault(
        LoadedTemplate template
    ) =>
        Declared(template) is { } declared
            ? values
                .Where(value => declared.TryGetProperty(value.Key, out _))
                .Select(value =>
                    (value.Key, value.Value.Value, Own: new ParameterConstraints(declared.GetProperty(value.Key)))
                )
                .Where(value => value.Own.Default is { } own && own != value.Value)
                .Select(value =>
                    value.Own.IsHidden
                        ? (value.Key, value.Own.Default!, value.Key, "(not shown: NoEcho)")
                        : (
                            value.Key,
                            value.Own.Default!,
                            $"{value.Key}={Excerpt.Of(value.Value)}",
                            Excerpt.Of(value.Own.Default!)
                        )
                )
            : [];

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
        foreach (var (name, (value, origin)) in values)
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
                    && new ParameterConstraints(parameter) is var constraints
                    && new RefusalWords(constraints).Mistake(value) is { } mistake
                )
                {
                    throw new UnreadableException(
                        $"{origin}: {Said(name, constraints)}, which {template.Source.Name} refuses: {mistake}"
                    );
                }
            }
        }

        foreach (var template in templates.Where(template => template.IsRead))
        {
            CheckRules(template);
        }
    }

    // The Rules of a template refuse combinations of values that it allows one by one.
    private void CheckRules(LoadedTemplate template)
    {
        var own = Of(template);
        var refusing = RefusedParameters.By(template.Template!, own);
        if (refusing.Count == 0 || own.Count == 0)
        {
            return;
        }

        var asked = refusing.SelectMany(rule => rule.Parameters).ToHashSet(StringComparer.Ordinal);
        var names = own.Keys.Where(asked.Contains).Order(StringComparer.Ordinal).ToList();
        var said = names.ConvertAll(name =>
            Said(name, new ParameterConstraints(Declared(template)!.Value.GetProperty(name)))
        );
        var rules = refusing.Select(rule =>
            rule.Descriptions.Count == 0 ? rule.Name : $"{rule.Name} ({string.Join("; ", rule.Descriptions)})"
        );
        throw new UnreadableException(
            $"{(names.Count == 0 ? "" : $"{values[names[0]].Origin}: {string.Join(" and ", said)}, which ")}{template.Source.Name} "
                + $"refuses by its Rules: {string.Join(" and ", rules)}"
        );
    }

    private string Said(string name, ParameterConstraints constraints) =>
        constraints.IsHidden
            ? $"{name} has a value (not shown: NoEcho)"
            : $"{name} is '{Excerpt.Of(values[name].Value)}'";

    private UnreadableException Unknown(string name, string[] names, int templates)
    {
        var problem =
            $"{values[name].Origin}: {name} is not a parameter of {(templates == 1 ? "the template" : "any template")}";
        return new UnreadableException(
            names.Length == 0
                ? $"{problem}, which {(templates == 1 ? "has" : "have")} none"
                : Sentence.NotIn(names, name, problem)
        );
    }

    // The parameters that a template declares; null where it cannot be read.
    private static JsonElement? Declared(LoadedTemplate template) =>
        !template.IsRead ? null
        : JsonMember.Try(template.Root.Element, "Parameters", JsonValueKind.Object, out var parameters) ? parameters
        : JsonDocument.Parse("{}").RootElement;
}
