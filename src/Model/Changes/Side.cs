using System.Text.Json.Nodes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>A resource as one of the two templates has it, with the parameters as they are assigned at present.</summary>
/// <remarks>A value of the wrong shape counts as unresolved: whether a template is well-formed is not asked here.</remarks>
/// <param name="context">Its template.</param>
/// <param name="resource">The resource.</param>
/// <param name="until">The same resource before the update, whose engine stays where none is written; null for none.</param>
/// <param name="primary">
/// The primary of a global datastore, from which the datastore has what is not written; null for none, or where it does not count.
/// </param>
internal sealed class Side(TemplateContext context, TemplateResource resource, Side? until = null, Side? primary = null)
{
    private readonly TemplateObject _properties = context.Properties(resource);
    private readonly Canonical _canonical = new(context.Evaluation);

    public Template Template => context.Template;

    public TemplateContext Context => context;

    public TemplateResource Resource => resource;

    /// <summary>Whether the resource exists, by its condition, and those of the stacks around, as they are decided at present.</summary>
    public bool Exists => context.Exists(resource) && context.IsThere;

    public IEnumerable<string> Names => _properties.Names;

    /// <summary>
    /// The engine in small letters, where it is known. Left out, it is the one that was, or the one that has the version.
    /// </summary>
    public string? Engine =>
        Text("Engine").TryGet(out var engine) ? engine.ToLowerInvariant()
        : Has("Engine") ? null
        : until?.Engine
            ?? primary?.Engine
            ?? (resource.Type == ResourceTypes.ReplicationGroup ? Group.RunningEngine : null);

    /// <summary>
    /// The versions that the engine may have, oldest first: one where the whole is written, several where it is only begun, such as
    /// <c>7</c> or <c>6.x</c>, and none where it is not known.
    /// </summary>
    public IReadOnlyList<CacheEngineVersion> Versions =>
        Text("EngineVersion").TryGet(out var text) ? BegunVersion.Meant(Engine, text) : [];

    /// <summary>The family that the engine version needs, where both are known.</summary>
    public string? Family =>
        Engine is { } engine ? Agreed(Versions, version => ParameterGroupFamily.For(engine, version)) : null;

    /// <summary>
    /// Whether each version that the engine may have has something; null where that is not known, or they differ. A version that is not
    /// known is one of the family of the parameter group.
    /// </summary>
    public bool? Supports(EngineFeature feature) =>
        Engine is { } engine && Versions.Count > 0 ? Agrees(version => feature.SupportedBy(engine, version))
        : FamilyOfGroup is { } family ? feature.SupportedByFamily(family)
        : null;

    /// <summary>
    /// The family of the parameter group, where the group is known and of the engine: a cache has no group of another family than
    /// that of its version.
    /// </summary>
    public string? FamilyOfGroup =>
        ParameterGroup?.CacheParameterGroupFamily.TryGet(out var family) == true
        && (Engine is not { } engine || ParameterGroupFamily.EngineOf(family) == engine)
            ? family
            : null;

    /// <summary>What holds for each version that the engine may have; null where that is not known, or they differ.</summary>
    public bool? Agrees(Func<CacheEngineVersion, bool?> holds) => Agreed(Versions, holds);

    private static T? Agreed<T>(IReadOnlyList<CacheEngineVersion> versions, Func<CacheEngineVersion, T> of) =>
        versions.Select(of).Distinct().ToList() is [var only] ? only : default;

    public bool UsesOnlineResharding => context.Part(resource, "UpdatePolicy").Flag("UseOnlineResharding").Is(true);

    /// <summary>The parameter group, where it is a resource of the template, one that is imported, or a default one.</summary>
    public ParameterGroupSpecification? ParameterGroup =>
        new TemplateReader(context, null).ParameterGroupOf(_properties);

    /// <summary>Whether a cache has a default parameter group: it names one, or none.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html, upgrades across engines.</remarks>
    public bool HasDefaultGroup =>
        !Has("CacheParameterGroupName")
        || (Text("CacheParameterGroupName").TryGet(out var name) && DefaultGroupName.Is(name));

    /// <summary>The resource as a replication group: what holds for it is answered there, for lint and here.</summary>
    public ReplicationGroupSpecification Group =>
        field ??= new TemplateReader(context, null).ReplicationGroup(resource);

    /// <summary>
    /// The resources of the template that name this one in their properties, by a reference or by its name, and exist at present.
    /// </summary>
    public IEnumerable<TemplateResource> Users =>
        context.Template.Resources.Values.Where(other =>
            (
                (
                    other.Written.Entry("Properties") is { } properties
                    && References.In(properties).Any(reference => reference.LogicalId == resource.LogicalId)
                )
                || (
                    NameWritten is { } name
                    && GroupUse
                        .Of(resource.Type, other.Type)
                        .Any(use =>
                            new Side(context, other)
                                .NamesIn(use.Property)
                                .Contains(name, StringComparer.OrdinalIgnoreCase)
                        )
                )
            ) && context.Exists(other)
        );

    /// <summary>The physical name, where the template has it; null where CloudFormation makes one up, or it is not known.</summary>
    public string? NameWritten =>
        CreateOnlyProperties.NameOf(resource.Type) is { } property && Text(property).TryGet(out var name) ? name : null;

    public Evaluated Value(string name) => _properties.Value(name);

    /// <summary>The names that are written out in a property that names one resource or several.</summary>
    public IEnumerable<string> NamesIn(string property) =>
        Value(property) is var value && value.Text is { } text
            ? [text]
            : value.Items.Select(item => item.Text).OfType<string>();

    /// <summary>A property as it is written, with its conditions; null where it is not.</summary>
    public Expression? Written(string name) => _properties.Written?.Entry(name);

    /// <summary>A value of the template with its conditions as they are decided at present, in JSON; null where it is left out.</summary>
    public JsonNode? Present(Expression written) => WrittenIf.Present(written, context.Evaluation.Decide);

    /// <summary>What to compare a property by; null where it is absent.</summary>
    public string? Compared(string name) => _canonical.Of(Written(name), name);

    /// <summary>What to compare anything else of the resource by.</summary>
    public string? ComparedPart(string name) => _canonical.Of(resource.Written.Entry(name), name);

    /// <summary>What stands beside the properties, such as <c>DeletionPolicy</c>.</summary>
    public Value<string> Beside(string name) => context.Whole(resource).Text(name);

    public bool Has(string name) => !Value(name).IsAbsent;

    /// <summary>Whether a property is written with anything in it: an empty list names nothing.</summary>
    public bool HasAny(string name) =>
        Value(name) is { IsAbsent: false } and not { Kind: EvaluatedKind.List, Items.Count: 0 };

    /// <summary>Who says what a property is that is not written: the primary of a global datastore; null for nobody.</summary>
    public Side? HolderOf(string name) => !Has(name) && GlobalProperties.OfMember(name) is not null ? primary : null;

    /// <summary>A text, of a global datastore also that of its primary.</summary>
    public Value<string> Text(string name) =>
        HolderOf(name) is { } holder ? holder.Text(GlobalProperties.OfMember(name)!) : _properties.Text(name);

    public Value<bool> Flag(string name) => _properties.Flag(name);

    public Value<double> Number(string name) => _properties.Number(name);

    public TemplateObject Below(string name) => _properties.Below(name);

    /// <summary>
    /// What to compare the items of a list by; null where it is absent, or not known. Imports count as known: what another
    /// stack exports under a name stays as it is as long as this one uses it.
    /// </summary>
    public IReadOnlyList<string>? ComparedItems(string name) =>
        Written(name) is { } written
        && written.Evaluate(context.Evaluation) is { Kind: EvaluatedKind.List } list
        && list.Items.Select(_canonical.OfItem).ToList() is var items
        && !items.Contains("")
            ? items
            : null;

    public IReadOnlyList<TemplateObject>? Items(string name) => _properties.Items(name);

    public IReadOnlyDictionary<string, Value<string>>? Map(string name) => _properties.Map(name);
}
