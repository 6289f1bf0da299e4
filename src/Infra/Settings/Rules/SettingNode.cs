using System.Text.Json;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>A value of a settings file, with the place where it stands. Its form is right: SchemaCheck has seen to that.</summary>
internal sealed class SettingNode
{
    private readonly List<SettingNode> _children = [];
    private readonly JsonElement _value;
    private readonly bool _isNullable;

    private SettingNode(SettingNode? parent, string name, string path, JsonElement value, JsonElement schema)
    {
        (Parent, Name, Path, _value) = (parent, name, path, value);
        Root = parent?.Root ?? this;
        Position = Root._count++;
        _isNullable = IsNullable(schema);
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                _children.Add(
                    new(this, member.Name, Member(path, member.Name), member.Value, Below(schema, member.Name))
                );
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
            {
                _children.Add(new(this, "", Item(path, index), item, Get(schema, "items")));
            }
        }
    }

    // Counted at the root while the tree is built.
    private int _count;

    /// <summary>What the value stands in; null for the whole file.</summary>
    public SettingNode? Parent { get; }

    /// <summary>The name; empty for an item of a list and for the whole file.</summary>
    public string Name { get; }

    /// <summary>Where the value stands, such as <c>$.caches.sessions.port</c>.</summary>
    public string Path { get; }

    /// <summary>The place in reading order.</summary>
    public int Position { get; private init; }

    /// <summary>The members of an object, or the items of a list.</summary>
    public IReadOnlyList<SettingNode> Children => _children;

    /// <summary>The same settings as records.</summary>
    public EnvironmentSettings Environment => Root._environment!;

    /// <summary>The cache that the value belongs to, as a record.</summary>
    public CacheSettings Cache =>
        Parent is { Name: "caches", Parent.Parent: null } ? Environment.Caches[Name] : Parent!.Cache;

    /// <summary>Whether there is a value, be it an empty one.</summary>
    public bool IsPresent => _value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether something is said by the value: an empty object or list does not where it means what leaving it out does.</summary>
    public bool IsGiven => IsPresent && (_isNullable || _children.Count > 0 || !IsEmpty);

    /// <summary>The text; null where there is none.</summary>
    public string? Text => _value.ValueKind == JsonValueKind.String ? _value.GetString() : null;

    /// <summary>The whole number; null where there is none.</summary>
    public int? Number => _value.ValueKind == JsonValueKind.Number ? _value.GetInt32() : null;

    private SettingNode Root { get; }

    private EnvironmentSettings? _environment;

    private bool IsEmpty => _value.ValueKind is JsonValueKind.False or JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>A member, by names with dots between them; one that is not there has a path and no value.</summary>
    public SettingNode this[string path] =>
        path.Split('.')
            .Aggregate(
                this,
                (node, name) =>
                    node._children.Find(child => child.Name == name)
                    ?? new SettingNode(node, name, Member(node.Path, name), default, default)
                    {
                        Position = node.Position,
                    }
            );

    /// <summary>The whole of a settings file.</summary>
    public static SettingNode Of(JsonElement file, JsonElement schema, EnvironmentSettings settings) =>
        new(null, "", SettingPath.Root, file, schema) { _environment = settings };

    /// <summary>The values at a place such as <c>caches.*.scaling.nodes.schedules[]</c>.</summary>
    public IEnumerable<SettingNode> Find(string place) =>
        SettingPath.Walk(this, place, (node, step) => node.Step(step));

    /// <summary>The value, what it stands in, and so on up to the whole file.</summary>
    public IEnumerable<SettingNode> WithAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    private IEnumerable<SettingNode> Step(string step) =>
        step.EndsWith("[]", StringComparison.Ordinal) ? Step(step[..^2]).SelectMany(list => list._children)
        : step == "*" ? _children.Where(child => child.IsPresent)
        : _children.Where(child => child.Name == step && child.IsPresent);

    private static JsonElement Below(JsonElement schema, string name) =>
        Get(Get(schema, "properties"), name) is { ValueKind: not JsonValueKind.Undefined } member
            ? member
            : Get(schema, "additionalProperties");

    private static JsonElement Get(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value) ? value : default;

    private static bool IsNullable(JsonElement schema) =>
        Get(schema, "type") is { ValueKind: JsonValueKind.Array } types
        && types.EnumerateArray().Any(type => type.ValueEquals("null"));
}
