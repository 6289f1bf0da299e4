using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>The types that a parameter of a template may have.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html</remarks>
internal static class ParameterTypes
{
    private const string ListOf = "List<";
    private const string StoredAs = "AWS::SSM::Parameter::Value<";

    private static readonly string[] Plain = ["String", "Number", "CommaDelimitedList"];

    // What AWS looks up in the account.
    private static readonly string[] OfAws =
    [
        "AWS::EC2::AvailabilityZone::Name",
        "AWS::EC2::Image::Id",
        "AWS::EC2::Instance::Id",
        "AWS::EC2::KeyPair::KeyName",
        // Of the two, it is what caches take.
        "AWS::EC2::SecurityGroup::Id",
        "AWS::EC2::SecurityGroup::GroupName",
        "AWS::EC2::Subnet::Id",
        "AWS::EC2::VPC::Id",
        "AWS::EC2::Volume::Id",
        "AWS::Route53::HostedZone::Id",
    ];

    private static readonly string[] All =
    [
        .. Plain,
        .. OfAws,
        .. OfAws.Concat(["Number", "String"]).Select(item => $"{ListOf}{item}>"),
        "AWS::SSM::Parameter::Name",
        .. OfAws
            .Concat(["String", "CommaDelimitedList"])
            .Concat(OfAws.Append("String").Select(item => $"{ListOf}{item}>"))
            .Select(stored => $"{StoredAs}{stored}>"),
    ];

    /// <summary>
    /// What is wrong with the type of a parameter, as what is said of it; null for nothing. Of the types that look something up there may
    /// be more than are known here: of those only what is like a known one is a slip.
    /// </summary>
    /// <param name="parameter">The parameter as it is declared.</param>
    public static string? Mistake(JsonElement parameter) =>
        !parameter.TryGetProperty("Type", out var type) ? $"has no Type: write {Meant(parameter)}"
        : type.ValueKind != JsonValueKind.String || type.GetString() is not { } name
            ? "has a Type that is no text: write one, such as String"
        : All.Contains(name) ? null
        : Slip(name) is { } meant ? $"{Unknown(name)}; did you mean {meant}?"
        : name.Contains("::", StringComparison.Ordinal) || name.StartsWith(ListOf, StringComparison.Ordinal) ? null
        : $"{Unknown(name)}: write String, Number, CommaDelimitedList or one of AWS, such as AWS::EC2::VPC::Id";

    private static string Unknown(string name) => $"has the type '{name}', and there is no such type";

    // Other letters, a letter or two, or the last part left out.
    private static string? Slip(string name) =>
        Similarity.Nearest(
            name,
            (
                name.Contains("::", StringComparison.Ordinal) || name.Contains('<', StringComparison.Ordinal)
                    ? All
                    : Plain
            ).Select(known => (known, 2)),
            ignoreCase: true
        ) ?? All.FirstOrDefault(known => OfAws.Any(one => known == Whole(name, one)));

    // The type whose last part is left out, such as AWS::EC2::Subnet, by itself or as what a list or a stored value is of.
    private static string? Whole(string name, string ofAws) =>
        ofAws[..ofAws.LastIndexOf("::", StringComparison.Ordinal)] is var part
        && name.TrimEnd('>').EndsWith(part, StringComparison.OrdinalIgnoreCase)
            ? name.TrimEnd('>')[..^part.Length] + ofAws + name[name.TrimEnd('>').Length..]
            : null;

    // A number may be meant as a text, and a text is always taken.
    private static string Meant(JsonElement parameter) =>
        parameter.TryGetProperty("Default", out var value) && value.ValueKind == JsonValueKind.Number
            ? "Type: Number or Type: String"
            : "Type: String";
}
