namespace ElastiCache.Cli.Templates;

/// <summary>The values that the parameters of templates have, where the stacks that nest them are given too.</summary>
internal sealed class PassedValues(IReadOnlyList<LoadedTemplate> templates, ParameterValues parameters)
{
    // Of a template that is nested more often, the first uses are judged.
    private const int MostUses = 16;

    private readonly Lazy<ILookup<string, (LoadedTemplate Parent, string Id)>> _uses = new(() =>
        templates
            .Where(template => template is { IsRead: true, Source.Path: not null })
            .SelectMany(parent => NestedFiles.Of(parent, templates).Select(use => (use.Path, Use: (parent, use.Id))))
            .Where(use => use.Path != use.Use.parent.Source.Path)
            .ToLookup(use => use.Path, use => use.Use, StringComparer.Ordinal)
    );
    private readonly Lazy<ILookup<string, LoadedTemplate>> _byPath = new(() =>
        templates
            .Where(template => template is { IsRead: true, Source.Path: not null })
            .ToLookup(template => template.Source.Path!, StringComparer.Ordinal)
    );
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tooMany = new(StringComparer.Ordinal);

    /// <summary>The values that the run gives for a template by itself.</summary>
    public IReadOnlyDictionary<string, string> Own(LoadedTemplate template) => parameters.Of(template);

    /// <summary>The template of a stack that a template nests, where it is the file that is named there, and of the run.</summary>
    public Template? Nested(LoadedTemplate parent, TemplateResource stack) =>
        NestedFiles.PathOf(stack, parent) is { } path && path != parent.Source.Path
            ? _byPath.Value[path].FirstOrDefault()?.Template
            : null;

    /// <summary>Each different use of a template; one for a template that is not nested.</summary>
    public IReadOnlyList<TemplateUse> Of(LoadedTemplate template)
    {
        var own = parameters.Of(template);
        // Templates that name each other in a circle are nested in nothing.
        if (template.Source.Path is not { } path || !_uses.Value.Contains(path) || !_underway.Add(path))
        {
            return [new TemplateUse(null, own, null)];
        }

        var uses = _uses
            .Value[path]
            .SelectMany(use =>
                Of(use.Parent).Select(outer => Beside(use.Parent, Use(use.Parent, use.Id, template, outer, own)))
            )
            .DistinctBy<TemplateUse, object>(use => use.Outer is null ? Key(use.Values) : use)
            .Take(MostUses + 1)
            .ToList();
        _underway.Remove(path);
        if (uses.Count > MostUses)
        {
            _tooMany.Add(path);
            uses.RemoveAt(MostUses);
        }

        return uses;
    }

    private TemplateUse Beside(LoadedTemplate parent, TemplateUse use) =>
        use.Outer is { } outer ? use with { Outer = outer with { Nested = stack => Nested(parent, stack) } } : use;

    /// <summary>What is to be said where not all uses of a template are told apart; null where they are.</summary>
    /// <param name="template">The template, whose uses were asked for.</param>
    public string? Note(LoadedTemplate template) =>
        template.Source.Path is { } path && _tooMany.Contains(path)
            ? $"judged in part: more than {MostUses} stacks nest it, and only what the first of them pass is judged"
            : null;

    /// <summary>The use of a template that another one nests.</summary>
    public static TemplateUse Use(
        LoadedTemplate parent,
        string id,
        LoadedTemplate template,
        TemplateUse outer,
        IReadOnlyDictionary<string, string> own
    )
    {
        var nested = new NestedStackUse(parent.Template!, id, outer.Values, outer.Outer);
        var constants = nested.Constants;
        // The values of the run are those of the outermost stack.
        return new TemplateUse(
            $"{id} of {parent.Source.Name}",
            With(With(nested.Defaults(template.Template!), own), constants),
            nested.PassesOnly(constants.Keys) ? null : Around(parent, id, outer)
        );
    }

    /// <summary>Where a template is nested, whatever it is passed there.</summary>
    public static OuterStack Around(LoadedTemplate parent, string id, TemplateUse outer) =>
        new(parent.Template!, Path.GetFileName(parent.Source.Name), id, outer.Values, outer.Outer);

    private static string Key(IReadOnlyDictionary<string, string> values) =>
        string.Join('\0', values.OrderBy(value => value.Key, StringComparer.Ordinal));

    /// <summary>Some values, with those of others in their place where they have them.</summary>
    public static Dictionary<string, string> With(
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
