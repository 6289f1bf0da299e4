using System.Text.Json;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>A resource as one of the two templates has it, with the conditions decided.</summary>
/// <remarks>A value of the wrong shape counts as unresolved: whether a template is well-formed is not asked here.</remarks>
/// <param name="template">Its template.</param>
/// <param name="resource">The resource.</param>
/// <param name="conditions">Which conditions hold.</param>
internal sealed class Side(Template template, TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
{
    private readonly PropertyBag _bag = new(
        resource.Part("Properties") is { ValueKind: JsonValueKind.Object } properties ? properties : default,
        resource.LogicalId,
        conditions,
        new TemplateReading(new TemplateMistakes())
    );
    private readonly Canonical _canonical = new(conditions);

    public Template Template => template;

    public TemplateResource Resource => resource;

    public IEnumerable<string> Names => _bag.Names;

    /// <summary>The engine in small letters, where it is known.</summary>
    public string? Engine => Text("Engine").TryGet(out var engine) ? engine.ToLowerInvariant() : null;

    /// <summary>The engine's version, where it is known.</summary>
    public CacheEngineVersion? Version =>
        Text("EngineVersion").TryGet(out var text) && CacheEngineVersion.TryParse(text, out var version)
            ? version
            : null;

    /// <summary>The family that the engine version needs, where both are known.</summary>
    public string? Family =>
        Engine is { } engine && Text("EngineVersion").TryGet(out var version)
            ? ParameterGroupFamily.For(engine, version)
            : null;

    public bool UsesOnlineResharding =>
        resource.Part("UpdatePolicy") is { ValueKind: JsonValueKind.Object } policy
        && policy.TryGetProperty("UseOnlineResharding", out var use)
        && _canonical.Of(use) is "\"true\"" or "\"True\"";

    /// <summary>The parameter group, where it is a resource of the template or a default one.</summary>
    public ParameterGroupSpecification? ParameterGroup =>
        template.Referenced(Raw("CacheParameterGroupName"), ResourceTypes.ParameterGroup) is { } group
            ? Soft(() => TemplateReader.ParameterGroup(group, conditions), null)
        : Text("CacheParameterGroupName").TryGet(out var name) ? ParameterGroupSpecification.Default(name)
        : null;

    public JsonElement Raw(string name) => _bag.Raw(name);

    /// <summary>A property as it is written, with its conditions.</summary>
    public JsonElement Written(string name) =>
        resource.Part("Properties") is { ValueKind: JsonValueKind.Object } properties
        && properties.TryGetProperty(name, out var value)
            ? value
            : default;

    /// <summary>What to compare a property by; null where it is absent.</summary>
    public string? Compared(string name) => _canonical.Of(Raw(name), name);

    /// <summary>What to compare anything else of the resource by.</summary>
    public string? ComparedPart(string name) => _canonical.Of(resource.Part(name), name);

    public bool Has(string name) => Compared(name) is not null;

    public Value<string> Text(string name) => Soft(() => _bag.Text(name), Value<string>.Unresolved());

    public Value<bool> Flag(string name) => Soft(() => _bag.Flag(name), Value<bool>.Unresolved());

    public Value<double> Number(string name) => Soft(() => _bag.Number(name), Value<double>.Unresolved());

    private static T Soft<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (TemplateException)
        {
            return otherwise;
        }
    }
}
