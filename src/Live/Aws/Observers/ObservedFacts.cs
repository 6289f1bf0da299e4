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

    /// <summary>A text, in a form of ours.</summary>
    public void Text(string property, Func<string, string> form) => Text(property, property, form);

    /// <summary>Texts as they are.</summary>
    public void Text(params string[] properties) => Each(properties, text => text);

    /// <summary>Flags, and names whose case says nothing.</summary>
    public void Word(params string[] properties) => Each(properties, text => text.ToLowerInvariant());

    /// <summary>Numbers: 80.0 is 80.</summary>
    public void Number(params string[] properties) =>
        Each(
            properties,
            text =>
                double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? NormalForm.Number(number) : text
        );

    /// <summary>A state as a flag: enabled, enabling, disabled, disabling.</summary>
    public void State(string property, string element) =>
        Text(property, element, text => NormalForm.Flag(text is "enabled" or "enabling" or "true"));

    /// <summary>Lists of names.</summary>
    public void Names(params string[] properties)
    {
        foreach (var property in properties.Where(property => source.Element(property) is not null))
        {
            Set(property, NormalForm.Names(source.Texts(property)));
        }
    }

    /// <summary>Ends the collection with the state that the service tells.</summary>
    /// <param name="good">The state of what is usable; empty for what has no state.</param>
    public ObservedResource WithStatus(string good)
    {
        var state =
            good.Length == 0
                ? null
                : (
                    source.Element("Status") ?? source.Element("CacheClusterStatus") ?? source.Element("SnapshotStatus")
                )?.Value;
        return new(_facts, string.IsNullOrEmpty(state) || state == good ? null : $"its state is {state}")
        {
            Complete = _complete,
        };
    }

    private void Each(string[] properties, Func<string, string> form)
    {
        foreach (var property in properties)
        {
            Text(property, property, form);
        }
    }

    private void Text(string property, string element, Func<string, string> form)
    {
        if (source.Element(element)?.Value is { Length: > 0 } text)
        {
            Set(property, form(text));
        }
    }
}
