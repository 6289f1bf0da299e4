using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Judging;

/// <summary>
/// A resource between OLD and NEW, property by property. Everything else of the template is as in NEW from the first step on.
/// </summary>
internal sealed class BetweenTemplate
{
    internal const string Policy = "UpdatePolicy";

    private readonly JsonObject _properties;
    private readonly JsonNode? _policy;

    private BetweenTemplate(JsonObject properties, JsonNode? policy)
    {
        (_properties, _policy) = (properties, policy);
        Key = $"{_properties.ToJsonString()} {_policy?.ToJsonString()}";
    }

    /// <summary>A text that is the same for the same resource.</summary>
    public string Key { get; }

    /// <summary>A resource as one of the two templates has it; null where its properties are not written out there.</summary>
    public static BetweenTemplate? Of(TemplateResource resource) =>
        resource.Variables.IsOutside
        && Properties(resource.Part("Properties")) is { } properties
        && !properties.Any(entry => FunctionName.Is(entry.Key))
            ? new BetweenTemplate(properties, Node(resource.Part(Policy)))
            : null;

    /// <summary>This resource with some properties as another one has them.</summary>
    public BetweenTemplate With(IEnumerable<Edit> edits, BetweenTemplate @new)
    {
        var properties = _properties.DeepClone().AsObject();
        var policy = _policy;
        foreach (var edit in edits)
        {
            if (edit.Property == Policy)
            {
                policy = edit.Value(@new._policy);
            }
            else if (edit.IsAsNew || !IsSameScalar(properties[edit.Property], edit.Value(null)))
            {
                edit.Into(properties, @new.Json(edit.Property));
            }
        }

        return new BetweenTemplate(properties, policy);
    }

    /// <summary>A property, or the update policy, as it is written; null where it is left out.</summary>
    public JsonNode? Json(string name) => name == Policy ? _policy : _properties[name];

    /// <summary>The names of the properties that another one does not have the same.</summary>
    public IEnumerable<string> DifferentFrom(BetweenTemplate other) =>
        other
            ._properties.Concat(_properties)
            .Select(entry => entry.Key)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !JsonNode.DeepEquals(_properties[name], other._properties[name]));

    /// <summary>Whether another one has something the same: a property, or the update policy.</summary>
    public bool HasSame(string name, BetweenTemplate other) => JsonNode.DeepEquals(Json(name), other.Json(name));

    /// <summary>What to write to get from here to another one.</summary>
    public IEnumerable<TemplateChange> ChangesTo(BetweenTemplate next)
    {
        foreach (var name in DifferentFrom(next))
        {
            yield return Change(name, next._properties[name]);
        }

        if (!JsonNode.DeepEquals(_policy, next._policy))
        {
            yield return Change(Policy, next._policy);
        }
    }

    /// <summary>What to write of what another resource has as this one, or otherwise.</summary>
    public IEnumerable<TemplateChange> Told(IEnumerable<Edit> edits) =>
        edits.Select(edit => Change(edit.Property, edit.Value(Json(edit.Property))));

    /// <summary>A template with this resource in place of its own.</summary>
    public Template In(Template template, string id)
    {
        var root = JsonObject.Create(template.Root)!;
        var resource = root["Resources"]!.AsObject()[id]!.AsObject();
        resource["Properties"] = _properties.DeepClone();
        resource.Remove(Policy);
        if (_policy is not null)
        {
            resource[Policy] = _policy.DeepClone();
        }

        return template.Rewritten(root);
    }

    private static TemplateChange Change(string name, JsonNode? value) =>
        value is null ? new TemplateChange(name, null)
        : IsSecret(name, value) ? new TemplateChange(name, "as in NEW")
        : new TemplateChange(
            name,
            value.GetValueKind() == JsonValueKind.String
                ? value.GetValue<string>()
                : value.ToJsonString(Wording.Readable)
        )
        {
            Json = value.ToJsonString(),
        };

    // "false" is false: it stays as it is written.
    private static bool IsSameScalar(JsonNode? before, JsonNode? after) =>
        before is JsonValue && after is JsonValue && before.ToString() == after.ToString();

    private static bool IsSecret(string name, JsonNode value) =>
        name is "AuthToken" or "Passwords" or "AuthenticationMode"
        // Of a way to log in, the passwords are what is secret.
        && !(value is JsonObject mode && name == "AuthenticationMode" && !mode.Any(part => part.Key != "Type"))
        && !value.ToJsonString().Contains(DynamicReference.Opening, StringComparison.Ordinal);

    private static JsonObject? Properties(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? [] : Node(element) as JsonObject;

    private static JsonNode? Node(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? null : JsonNodes.Of(element);
}
