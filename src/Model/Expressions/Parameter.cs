using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>A parameter of a template.</summary>
internal sealed class Parameter
{
    private readonly JsonElement _json;
    private readonly ParameterConstraints _constraints;

    /// <summary>Reads a parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">What the template says of it.</param>
    public Parameter(string name, JsonElement json)
    {
        (Name, _json, _constraints) = (name, json, new ParameterConstraints(json));
        Type = _constraints.Type;
        IsHidden = _constraints.IsHidden;
        Default = _constraints.Default;
        AllowedValues = _constraints.OnlyValues;
        IsLookedUp = _constraints.IsLookedUp;
        TakesDefault = Default is not null && _constraints.RefusalOfDefault() is null;
        HasRange = AllowedValues.Count == 0 && _constraints.Range is not null;
    }

    public string Name { get; }

    /// <summary>Its type, such as <c>String</c> or <c>CommaDelimitedList</c>.</summary>
    public string Type { get; }

    /// <summary>Whether <c>Ref</c> of it is a list.</summary>
    public bool IsList => _constraints.RefersToList;

    /// <summary>Whether its value is not to be shown (<c>NoEcho</c>).</summary>
    public bool IsHidden { get; }

    /// <summary>Its default; null for none.</summary>
    public string? Default { get; }

    /// <summary>Whether it has a default, and may have it as its value.</summary>
    public bool TakesDefault { get; }

    /// <summary>The only values that it may have; none where there is no such list.</summary>
    public IReadOnlyList<string> AllowedValues { get; }

    /// <summary>Whether it is a list of the allowed ones: any of them together are a value, too.</summary>
    public bool TakesSeveral => _constraints.IsList && AllowedValues.Count > 0;

    /// <summary>Whether it is a number between two others.</summary>
    public bool HasRange { get; }

    /// <summary>Whether its value is looked up under a name when the stack is deployed.</summary>
    public bool IsLookedUp { get; }

    /// <summary>How many characters it may have; null where there is no limit, or none of what is meant.</summary>
    public TextLimits? Limits =>
        _constraints.LeastCharacters is null && _constraints.MostCharacters is null
            ? null
            : new TextLimits(Name, _constraints.LeastCharacters, _constraints.MostCharacters);

    /// <summary>Whether it may have a value.</summary>
    public bool Takes(string text) => _constraints.Refusal(text) is null;

    /// <summary>Whether it has a range of no more whole numbers.</summary>
    /// <param name="most">How many.</param>
    public bool IsWithin(int most) => HasRange && _constraints.Range is var (least, last) && last - least < most;

    /// <summary>
    /// The whole numbers of its range, or the first and the last where there are more; the only end of a range that has one,
    /// and none without a range.
    /// </summary>
    /// <param name="most">How many at most.</param>
    public IEnumerable<string> RangeOf(int most) =>
        AllowedValues.Count > 0 ? []
        : !HasRange || _constraints.Range is not var (least, last)
            ? _constraints.OnlyEnd is { } end ? [end]
                : []
        : last < least ? []
        : (
            IsWithin(most)
                ? Enumerable.Range(0, (int)(last - least) + 1).Select(index => least + index)
                : new[] { least, last }
        ).Select(number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Numbers that stand for all that it may be: each of a short range, and of a wide one a sample; none without a range.
    /// </summary>
    /// <param name="named">Numbers that play a part elsewhere in the template.</param>
    public IReadOnlyList<string> Sample(IEnumerable<long> named) =>
        AllowedValues.Count > 0 || _constraints.WholeEnds is not var (least, most)
            ? []
            :
            [
                .. SampledNumbers
                    .Of(least, most, named)
                    .Select(number => number.ToString(CultureInfo.InvariantCulture)),
            ];

    /// <summary>The ends of its range in words, such as <c>its MinValue is 36</c>.</summary>
    public string Ends =>
        string.Join(
            " and ",
            ParameterConstraints
                .EndKeys.Where(key => _constraints.Of(key) is not null)
                .Select((key, index) => $"{(index == 0 ? "its " : "")}{key} is {_constraints.Of(key)}")
        );

    /// <summary>Which end of its range a value is, such as <c>MaxValue</c>; null where it is none.</summary>
    public string? EndOf(string text) => AllowedValues.Count > 0 ? null : _constraints.EndOf(text);

    /// <summary>The value that a text stands for: a list for the types of lists.</summary>
    public Evaluated ValueOf(string text) =>
        IsLookedUp ? Evaluated.Unknown
        : text.Contains("{{", StringComparison.Ordinal) ? Evaluated.LaterText(text)
        : _constraints.IsList
            ? text.Length == 0 ? Evaluated.ListOfEmptyText
                : Evaluated.List(text.Split(',').Select(item => Evaluated.Scalar(item.Trim(), isComputed: true)))
        : Evaluated.Scalar(text, isComputed: true);

    /// <summary>The same under another name.</summary>
    public Parameter As(string name) => new(name, _json);

    /// <summary>What is said of a value.</summary>
    public string LabelOf(string text) =>
        !IsHidden ? $"'{text}'"
        : text == Default ? "its default"
        : "a value that the template names";
}
