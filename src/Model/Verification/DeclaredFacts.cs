using System.Collections;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Verification;

/// <summary>Collects what is declared of a resource. What only the deployment knows is left out.</summary>
/// <param name="context">The template.</param>
/// <param name="physicalIds">The names in the account by logical id.</param>
/// <param name="resource">The resource.</param>
internal sealed class DeclaredFacts(
    TemplateContext context,
    IReadOnlyDictionary<string, string> physicalIds,
    TemplateResource resource
) : IEnumerable<LiveFact>
{
    private readonly List<LiveFact> _facts = [];

    /// <summary>The resource's properties.</summary>
    public TemplateObject Properties => context.Properties(resource);

    /// <summary>A fact as it is.</summary>
    public void Add(LiveRule rule, string property, string value) => _facts.Add(new LiveFact(rule, property, value));

    /// <summary>What a security group admits.</summary>
    public void Add(LiveRule rule, string property, IReadOnlyCollection<IngressRule> rules) =>
        _facts.Add(
            new LiveFact(rule, property, IngressRule.Text(rules)) { Holds = actual => IngressRule.Same(rules, actual) }
        );

    /// <summary>A text, in a form of the service.</summary>
    public void Text(LiveRule rule, string property, Value<string> value, Func<string, string>? form = null)
    {
        if (value.TryGet(out var text))
        {
            Add(rule, property, form is null ? text : form(text));
        }
    }

    /// <summary>A number.</summary>
    public void Number(LiveRule rule, string property, Value<double> value)
    {
        if (value.TryGet(out var number))
        {
            Add(rule, property, NormalForm.Number(number));
        }
    }

    /// <summary>A flag.</summary>
    public void Flag(LiveRule rule, string property, Value<bool> value)
    {
        if (value.TryGet(out var flag))
        {
            Add(rule, property, NormalForm.Flag(flag));
        }
    }

    /// <summary>The tags.</summary>
    public void Tags(IReadOnlyList<TagSpecification> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Key.TryGet(out var key) && tag.Value.TryGet(out var value))
            {
                Add(ControlPlaneRules.Tags, $"Tags.{key}", value);
            }
        }
    }

    /// <summary>The name of another resource.</summary>
    public void Reference(LiveRule rule, string property, string type)
    {
        if (Name(Properties.Value(property), type) is { } name)
        {
            Add(rule, property, name.ToLowerInvariant());
        }
    }

    /// <summary>The names of other resources. Where one of them is not known, the list cannot be compared.</summary>
    public void References(LiveRule rule, string property, string type)
    {
        var names = Properties.Elements(property).Select(element => Name(element, type)).ToList();
        if (names.Count > 0 && names.TrueForAll(name => name is not null))
        {
            Add(rule, property, NormalForm.Names(names.OfType<string>()));
        }
    }

    /// <summary>The dimensions of a metric; null where one of them cannot be told.</summary>
    public string? Dimensions(TemplateObject metric)
    {
        if (metric.Value("Dimensions").IsUnknown)
        {
            return null;
        }

        var dimensions = (metric.Items("Dimensions") ?? [])
            .Select(dimension => (Name: dimension.Value("Name").Text, Value: InAccount(dimension.Value("Value"))))
            .ToList();
        return dimensions.Exists(dimension => dimension.Name is null || dimension.Value is null)
            ? null
            : NormalForm.Dimensions(dimensions.Select(dimension => (dimension.Name!, dimension.Value!)));
    }

    // ${Group}-001 with the name that the group has in the account.
    private string? InAccount(Evaluated value)
    {
        if (value.Text is { } text)
        {
            return text;
        }

        if (value.Reference is { Attribute: "" } reference)
        {
            return physicalIds.GetValueOrDefault(reference.LogicalId);
        }

        var pieces = value.Pieces.Select(InAccount).ToList();
        return pieces.Count > 0 && pieces.TrueForAll(piece => piece is not null) ? string.Concat(pieces) : null;
    }

    /// <summary>What a value names in the account; null where that cannot be told.</summary>
    public string? Name(Evaluated value, string type) =>
        context.Referenced(value, type) is { } referenced
            ? physicalIds.GetValueOrDefault(referenced.LogicalId)
            : value.Text;

    /// <inheritdoc/>
    public IEnumerator<LiveFact> GetEnumerator() => _facts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
