namespace ElastiCache.Cli.Templates;

/// <summary>The values that the parameters of templates have, where the stacks that nest them are given too.</summary>
/// <param name="templates">All templates of the run.</param>
/// <param name="parameters">The values that the run gives.</param>
internal sealed class PassedValues(IReadOnlyList<LoadedTemplate> templates, ParameterValues parameters)
{
    // A template that is nested more often is judged as one that is not.
    private const int MostUses = 16;

    private readonly Lazy<ILookup<string, (LoadedTemplate Parent, string Id)>> _uses = new(() =>
        templates
            .Where(template => template is { IsRead: true, Source.Path: not null })
            .SelectMany(parent => NestedFiles.Of(parent, templates).Select(use => (use.Path, Use: (parent, use.Id))))
            .Where(use => use.Path != use.Use.parent.Source.Path)
            .ToLookup(use => use.Path, use => use.Use, StringComparer.Ordinal)
    );
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);

    /// <summary>For each different use of a template, where that is and the values; one for a template that is not nested.</summary>
    /// <param name="template">The template.</param>
    public IReadOnlyList<(string? Use, IReadOnlyDictionary<string, string> Values)> Of(LoadedTemplate template)
    {
        var own = parameters.Of(template);
        // Templates that name each other in a circle are nested in nothing.
        if (template.Source.Path is not { } path || !_uses.Value.Contains(path) || !_underway.Add(path))
        {
            return [(null, own)];
        }

        var uses = _uses
            .Value[path]
            .SelectMany(use =>
                Of(use.Parent)
                    .Select(outer =>
                        (
                            Use: (string?)$"{use.Id} of {use.Parent.Source.Name}",
                            Values: (IReadOnlyDictionary<string, string>)
                                With(own, new NestedStackUse(use.Parent.Template!, use.Id, outer.Values).Constants)
                        )
                    )
            )
            .DistinctBy(use => string.Join('\0', use.Values.OrderBy(value => value.Key, StringComparer.Ordinal)))
            .Take(MostUses + 1)
            .ToList();
        _underway.Remove(path);
        return uses.Count > MostUses ? [(null, own)] : uses;
    }

    // The values of the run are those of the outermost stack.
    private static Dictionary<string, string> With(
        IReadOnlyDictionary<string, string> own,
        IReadOnlyDictionary<string, string> passed
    )
    {
        var values = new Dictionary<string, string>(own, StringComparer.Ordinal);
        foreach (var (name, value) in passed)
        {
            values[name] = value;
        }

        return values;
    }
}
