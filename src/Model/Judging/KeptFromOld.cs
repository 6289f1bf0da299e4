using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Judging;

/// <summary>
/// What a resource refers to, through any number of references, that OLD has and NEW no longer has. As long as the resource
/// is as it is, a template without these cannot be deployed.
/// </summary>
internal sealed class KeptFromOld
{
    private const string Resources = "Resources";
    private const string Parameters = "Parameters";
    private const string Conditions = "Conditions";
    private const string Mappings = "Mappings";

    // Where each kind is written, with the word for it.
    private static readonly (string Section, string Word)[] Sections =
    [
        (Resources, ""),
        (Parameters, "the parameter "),
        (Conditions, "the condition "),
        (Mappings, "the mapping "),
    ];

    private readonly Template _old;
    private readonly Template _new;
    private readonly Definitions _definitions;
    private readonly HashSet<(string Section, string Name)> _kept = [];
    private readonly Queue<(string Section, string Name)> _waiting = new();

    /// <summary>Finds them.</summary>
    public KeptFromOld(Template old, Template @new, TemplateResource resource)
    {
        (_old, _new) = (old, @new);
        _definitions = new TemplateContext(old).Evaluation.Definitions;
        OfResource(resource);
        while (_waiting.TryDequeue(out var next))
        {
            if (!_kept.Add(next))
            {
                continue;
            }

            if (next.Section == Resources)
            {
                OfResource(_old.Resources[next.Name]);
            }
            else if (next.Section == Conditions && _definitions.Conditions.TryGetValue(next.Name, out var condition))
            {
                foreach (var used in condition.Names)
                {
                    Add(Conditions, used);
                }

                foreach (var expression in condition.Expressions)
                {
                    OfExpression(expression);
                }
            }
        }
    }

    /// <summary>The resources among them.</summary>
    public IEnumerable<string> Ids => Named(Resources);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _kept.Count == 0;

    /// <summary>Where they stand in OLD, such as <c>Resources.Users</c>.</summary>
    public IReadOnlyList<string> Places =>
        [.. Sections.SelectMany(kind => Named(kind.Section).Select(name => $"{kind.Section}.{name}"))];

    /// <summary>All of them in words, such as <c>Users and the parameter Size</c>; empty for none.</summary>
    public string Words => ListedWords.All([.. All]);

    /// <summary>Them, after the resource itself, in words.</summary>
    public string WordsWith(string id) => ListedWords.All([id, .. All]);

    /// <summary>Whether each of them stands in OLD under its own name, so that it can be left there.</summary>
    public bool IsWritten => _kept.All(one => Entry(_old.Root, one) is not null);

    /// <summary>A template with them.</summary>
    public Template AddedTo(Template template)
    {
        var root = JsonObject.Create(template.Root)!;
        AddTo(root);
        return template.Rewritten(root);
    }

    /// <summary>Writes them into a template.</summary>
    public void AddTo(JsonObject root)
    {
        foreach (var one in _kept)
        {
            if (root[one.Section] is not JsonObject section)
            {
                root[one.Section] = section = [];
            }

            section[one.Name] = JsonNodes.Of(Entry(_old.Root, one)!.Value);
        }
    }

    private IEnumerable<string> All =>
        Sections.SelectMany(kind => Named(kind.Section).Select(name => kind.Word + name));

    private IEnumerable<string> Named(string section) =>
        _kept.Where(one => one.Section == section).Select(one => one.Name).Order(StringComparer.Ordinal);

    private void OfResource(TemplateResource resource)
    {
        OfExpression(resource.Written);
        if (resource.Condition is { } condition)
        {
            Add(Conditions, condition);
        }

        foreach (var dependency in Dependencies.Of(resource))
        {
            Add(Resources, dependency);
        }
    }

    private void OfExpression(Expression expression)
    {
        foreach (var reference in References.In(expression))
        {
            Add(_old.Resources.ContainsKey(reference.LogicalId) ? Resources : Parameters, reference.LogicalId);
        }

        foreach (var part in References.All(expression))
        {
            switch (part)
            {
                case IfExpression branches:
                    Add(Conditions, branches.Condition);
                    break;
                case FindInMapExpression { Keys: [{ Json.ValueKind: JsonValueKind.String } map, ..] }:
                    Add(Mappings, map.Json.GetString()!);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(string section, string name)
    {
        var (isOld, isNew) =
            section == Resources
                ? (_old.Resources.ContainsKey(name), _new.Resources.ContainsKey(name))
                : (Entry(_old.Root, (section, name)) is not null, Entry(_new.Root, (section, name)) is not null);
        if (isOld && !isNew)
        {
            _waiting.Enqueue((section, name));
        }
    }

    private static JsonElement? Entry(JsonElement root, (string Section, string Name) one) =>
        JsonMember.Try(root, one.Section, JsonValueKind.Object, out var section)
        && section.TryGetProperty(one.Name, out var entry)
            ? entry
            : null;
}
