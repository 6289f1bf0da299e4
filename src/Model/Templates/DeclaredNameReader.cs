using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds names of what a template declares that CloudFormation does not take. Conditions may be called anything.</summary>
/// <remarks>
/// Documented for <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html"/> and
/// the other sections; of conditions and of the keys of mappings the service says what it takes:
/// https://github.com/aws-cloudformation/cfn-lint/pull/1569 and https://github.com/aws-cloudformation/cfn-lint/issues/2004.
/// </remarks>
internal static partial class DeclaredNameReader
{
    private const string Mappings = "Mappings";

    private static readonly (string Section, string Kind)[] Sections =
    [
        ("Parameters", "parameter"),
        (Mappings, "mapping"),
        ("Resources", "resource"),
        ("Outputs", "output"),
    ];

    /// <summary>All of them, in the order of the template's sections; none where another tool or a macro makes the names.</summary>
    public static IEnumerable<WrongName> In(Template template) =>
        template.IsOpen
            ? []
            : Sections
                .SelectMany(section => Names(template.Root, section.Section, section.Kind))
                .Concat(Keys(template.Root));

    private static IEnumerable<WrongName> Names(JsonElement root, string section, string kind)
    {
        List<string> names = [.. Entries(root, section).Select(entry => entry.Name)];
        return from name in names
            where !Plain().IsMatch(name) && IsWritten(name)
            let meant = Joined(name)
            select new WrongName(
                $"{section}.{name}",
                kind,
                name,
                meant.Length == 0 || names.Contains(meant, StringComparer.Ordinal) ? null : meant
            );
    }

    private static IEnumerable<WrongName> Keys(JsonElement root) =>
        from map in Entries(root, Mappings)
        from row in Entries(map.Value)
        from key in Entries(row.Value)
            .Select(cell => (cell.Name, Place: $"{row.Name}.{cell.Name}"))
            .Prepend((row.Name, Place: row.Name))
        where !Key().IsMatch(key.Name) && IsWritten(key.Name)
        select new WrongName($"{Mappings}.{map.Name}.{key.Place}", "key", key.Name, null) { KeyOf = map.Name };

    private static JsonElement.ObjectEnumerator Entries(JsonElement root, string section) =>
        root.TryGetProperty(section, out var entries) ? Entries(entries) : default;

    private static JsonElement.ObjectEnumerator Entries(JsonElement entries) =>
        entries.ValueKind == JsonValueKind.Object
        && !entries.EnumerateObject().Any(entry => FunctionName.IsWhole(entry.Name))
            ? entries.EnumerateObject()
            : default;

    // What a loop or another tool makes is named by it.
    private static bool IsWritten(string name) =>
        !FunctionName.Is(name)
        && !name.Contains("${", StringComparison.Ordinal)
        && !name.Contains("{{", StringComparison.Ordinal);

    private static string Joined(string name) =>
        string.Concat(
            Word()
                .Matches(name)
                .Select(
                    (word, index) => index == 0 ? word.Value : char.ToUpperInvariant(word.Value[0]) + word.Value[1..]
                )
        );

    [GeneratedRegex("^[A-Za-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("^[A-Za-z0-9.-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
