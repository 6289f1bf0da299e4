using System.Text.Json;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>Stacks that are nested in others, which are called after them: <c>Shop/Caches</c>.</summary>
internal static class NestedStacks
{
    // Nobody nests stacks deeper than this; templates that name each other would never end.
    private const int DeepestNesting = 10;

    /// <summary>The logical id of a nested stack in its parent.</summary>
    public static string IdOf(string stack) => stack[(stack.LastIndexOf('/') + 1)..];

    /// <summary>
    /// The templates of a folder, where <c>TemplateURL</c> of a stack may name the file of another one: that one is nested,
    /// once for each stack that names it.
    /// </summary>
    public static IEnumerable<LoadedTemplate> InFolder(IReadOnlyList<LoadedTemplate> templates)
    {
        var byPath = templates
            .Where(template => template is { IsRead: true, Source: { Path: not null, IsInAssembly: false } })
            .DistinctBy(template => template.Source.Path)
            .ToDictionary(template => template.Source.Path!, StringComparer.Ordinal);
        var nested = byPath
            .Values.SelectMany(template =>
                NestedFiles.Of(template, templates).Select(use => use.Path).Where(path => path != template.Source.Path)
            )
            .ToHashSet(StringComparer.Ordinal);
        // Files that name each other in a circle are nested in nothing.
        HashSet<LoadedTemplate> seen = new(ReferenceEqualityComparer.Instance);
        List<LoadedTemplate> all =
        [
            .. templates
                .Where(template => template.Source.Path is not { } path || !nested.Contains(path))
                .SelectMany(template => WithNested(template, templates, byPath, seen, DeepestNesting)),
        ];
        return all.Concat(templates.Where(template => !seen.Contains(template)));
    }

    /// <summary>Whether a nested stack that NEW has not is one that its parent, or the parent of that, no longer has.</summary>
    public static bool IsLeftOut(
        string stack,
        IReadOnlyDictionary<string, LoadedTemplate> old,
        IReadOnlyDictionary<string, LoadedTemplate> @new
    ) =>
        Ancestry(stack, old)
            .Select(step => (step.Id, After: @new.GetValueOrDefault(step.Parent)))
            .FirstOrDefault(step => step.After is not null)
            is { After: { } parent } left
        && ResourceOf(parent, left.Id) is null;

    /// <summary>The nested stack, itself or one that it is nested in, that its policy retains; null for none.</summary>
    public static string? RetainedWith(
        string stack,
        IReadOnlyDictionary<string, LoadedTemplate> old,
        IReadOnlyDictionary<string, LoadedTemplate> @new
    ) =>
        Ancestry(stack, old)
            // What NEW has is not deleted.
            .TakeWhile(step => !@new.ContainsKey(step.Stack))
            .FirstOrDefault(step =>
                ResourceOf(old[step.Parent], step.Id)?.Part("DeletionPolicy")
                    is { ValueKind: JsonValueKind.String } policy
                && DeletionPolicies.Retains(policy.GetString())
            )
            .Stack;

    private static TemplateResource? ResourceOf(LoadedTemplate parent, string id) =>
        parent.Template!.Resources.GetValueOrDefault(id) is { } resource && NestedFiles.IsStack(resource)
            ? resource
            : null;

    private static IEnumerable<(string Stack, string Id, string Parent)> Ancestry(
        string stack,
        IReadOnlyDictionary<string, LoadedTemplate> old
    )
    {
        for (
            var next = stack;
            old.GetValueOrDefault(next)?.Source.Parent is { } parent && old.ContainsKey(parent);
            next = parent
        )
        {
            yield return (next, IdOf(next), parent);
        }
    }

    private static IEnumerable<LoadedTemplate> WithNested(
        LoadedTemplate template,
        IReadOnlyList<LoadedTemplate> templates,
        Dictionary<string, LoadedTemplate> byPath,
        HashSet<LoadedTemplate> seen,
        int depth
    )
    {
        seen.Add(template);
        yield return template;
        foreach (var (id, file) in depth == 0 || !template.IsRead ? [] : NestedFiles.Of(template, templates))
        {
            if (byPath.TryGetValue(file, out var inner) && inner.Source.Path != template.Source.Path)
            {
                seen.Add(inner);
                var nested = inner with
                {
                    Source = inner.Source with
                    {
                        Stack = $"{template.Source.Stack}/{id}",
                        Parent = template.Source.Stack,
                    },
                };
                foreach (var below in WithNested(nested, templates, byPath, seen, depth - 1))
                {
                    yield return below;
                }
            }
        }
    }
}
