using System.Globalization;
using System.Xml.Linq;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>Collects what a service says of a resource, in the normal form that declarations have.</summary>
/// <param name="source">The part of the answer that is about the resource.</param>
internal sealed class ObservedFacts(XElement source)
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _complete = [];

    private ObservedFacts(XElement source, ObservedFacts others)
        : this(source) => (_facts, _complete) = (others._facts, others._complete);

    /// <summary>The part of the answer.</summary>
    public XElement Source => source;

    /// <summary>The same facts, read on from another part of the answer.</summary>
    public ObservedFacts Of(XElement part) => new(part, this);

    /// <summary>A fact as it is.</summary>
    public void Set(string property, string value) => _facts[property] = value;

    /// <summary>Says that all properties with this beginning are told now: others are not set.</summary>
    public void SetComplete(string prefix) => _complete.Add(prefix);

    /// <summary>A text.</summary>
    public void Text(string property, string element, Func<string, string>? form = null)
    {
        if (source.Element(element)?.Value is { Length: > 0 } text)
        {
            Set(property, form is null ? text : form(text));
        }
    }

    /// <summary>A flag.</summary>
    public void Flag(string property, string element) => Text(property, element, text => text.ToLowerInvariant());

    /// <summary>A number: 80.0 is 80.</summary>
    public void Number(string property, string element) =>
        Text(
            property,
            element,
            text =>
                double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? NormalForm.Number(number) : text
        );

    /// <summary>A state as a flag: enabled, enabling, disabled, disabling.</summary>
    public void State(string property, string element) =>
        Text(property, element, text => NormalForm.Flag(text is "enabled" or "enabling" or "true"));

    /// <summary>A list of names.</summary>
    public void Names(string property, string element)
    {
        if (source.Element(element) is { } list)
        {
            Set(property, NormalForm.Names(list.Elements().Select(name => name.Value)));
        }
    }

    /// <summary>Ends the collection.</summary>
    /// <param name="problem">Why the resource is not usable; null where it is.</param>
    public ObservedResource With(string? problem) => new(_facts, problem) { Complete = _complete };

    /// <summary>Ends it with the state that the service tells.</summary>
    /// <param name="element">What holds the state.</param>
    /// <param name="good">The state of what is usable.</param>
    public ObservedResource WithStatus(string element, string good = "available") =>
        With(source.Element(element)?.Value is { Length: > 0 } state && state != good ? $"its state is {state}" : null);
}
