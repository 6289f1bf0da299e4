using System.Text.RegularExpressions;

namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>What the code of the CDK's typed constructs says of properties.</summary>
/// <param name="code">The code.</param>
internal sealed partial class TypedConstructs(string code)
{
    private static readonly string[] OfTags = ["Key", "Value"];

    /// <summary>The types of resources that there are.</summary>
    public IEnumerable<string> Types => Classes().Keys;

    /// <summary>What <c>Fn::GetAtt</c> reads of a type, without what is below it.</summary>
    public IEnumerable<string> Attributes(string type) =>
        Attribute()
            .Matches(Classes()[type])
            .Select(match => match.Groups[1].Value.Split('.')[0])
            .Distinct(StringComparer.Ordinal);

    /// <summary>The path of every property of a type, those below others too.</summary>
    public IEnumerable<string> Properties(string type)
    {
        var name = $"Cfn{type.Split("::")[^1]}";
        return Of(name, $"{name}Props");
    }

    // A converter writes the object {Name:convert...(properties.name),...}.
    private IEnumerable<string> Of(string construct, string shape) =>
        Entry()
            .Matches(Converter(shape))
            .SelectMany(entry =>
                Below(construct, entry.Groups[1].Value, entry.Groups[2].Value)
                    .Select(below => $"{entry.Groups[1].Value}.{below}")
                    .Prepend(entry.Groups[1].Value)
            );

    private IEnumerable<string> Below(string construct, string name, string conversion) =>
        conversion.Contains("cfnTagToCloudFormation", StringComparison.Ordinal) ? OfTags
        : Shape().Match(conversion) is { Success: true } shape ? Of(construct, shape.Groups[1].Value)
        // What is plain JSON to the CDK has a shape nevertheless.
        : conversion.Contains("objectToCloudFormation", StringComparison.Ordinal)
        && Converter($"{construct}{name}Property").Length > 0
            ? Of(construct, $"{construct}{name}Property")
        : [];

    private string Converter(string shape)
    {
        var start = code.IndexOf($"function convert{shape}ToCloudFormation(properties)", StringComparison.Ordinal);
        return start < 0 ? "" : code[start..code.IndexOf("}):properties}", start, StringComparison.Ordinal)];
    }

    // The text of a class begins with the name of its type and ends before that of the next.
    private Dictionary<string, string> Classes()
    {
        var names = TypeName().Matches(code);
        return names
            .Zip(names.Skip(1).Select(next => next.Index).Append(code.Length))
            .ToDictionary(
                pair => pair.First.Groups[1].Value,
                pair => code[pair.First.Index..pair.Second],
                StringComparer.Ordinal
            );
    }

    [GeneratedRegex("CFN_RESOURCE_TYPE_NAME=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex TypeName();

    [GeneratedRegex("this\\.getAtt\\(\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"[{,](\w+):([^,]*)\(properties\.\w+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"convert(\w+)ToCloudFormation", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
