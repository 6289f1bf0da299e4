using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>Whether two templates define the same under one name.</summary>
internal static class DefinedConditions
{
    private const string Section = "Conditions";

    private static readonly Canonical Plain = new();

    /// <summary>Whether they define a condition differently, or one that it uses.</summary>
    public static bool Differ(Template old, Template @new, string condition) =>
        Reached
            .From(
                [condition],
                name => @new.Section(Section, name) is { } written ? References.All(written).SelectMany(Texts) : []
            )
            .Any(name => Differ(old, @new, Section, name));

    /// <summary>Whether both have an entry of a section and it is not the same.</summary>
    public static bool Differ(Template old, Template @new, string section, string name) =>
        old.Section(section, name) is { } before
        && @new.Section(section, name) is { } after
        && Plain.Of(before) != Plain.Of(after);

    private static IEnumerable<string> Texts(Expression expression) =>
        expression is LiteralExpression { Json.ValueKind: JsonValueKind.String } text ? [text.Json.GetString()!] : [];
}
