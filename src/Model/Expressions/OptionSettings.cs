using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// What configuration files of Elastic Beanstalk set for <c>Fn::GetOptionSetting</c>, in either form of
/// <c>option_settings</c>: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/ebextensions-optionsettings.html.
/// </summary>
internal static class OptionSettings
{
    /// <summary>Where a file has them.</summary>
    public const string Section = "option_settings";

    /// <summary>The namespace of custom options.</summary>
    public const string Custom = "aws:elasticbeanstalk:customoption";

    /// <summary>The custom options that a file sets, by name.</summary>
    /// <param name="root">The file.</param>
    public static IReadOnlyDictionary<string, string> In(JsonElement root)
    {
        var set = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(Section, out var section))
        {
            return set;
        }

        foreach (var (name, value) in section.ValueKind == JsonValueKind.Array ? Listed(section) : Mapped(section))
        {
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => NumberText.Of(value),
                JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
            // Functions stand there in backticks.
            if (text?.Contains('`', StringComparison.Ordinal) == false)
            {
                set[name] = text;
            }
        }

        return set;
    }

    /// <summary>What an option is known by: one of another namespace is another option.</summary>
    /// <param name="asked">What <c>Fn::GetOptionSetting</c> is given.</param>
    /// <param name="name">The name in it.</param>
    public static string NameOf(JsonElement asked, string name) =>
        asked.TryGetProperty("Namespace", out var space) && !IsCustom(space) ? $"{space}:{name}" : name;

    private static bool IsCustom(JsonElement space) =>
        space.ValueKind == JsonValueKind.String && space.ValueEquals(Custom);

    private static IEnumerable<(string, JsonElement)> Mapped(JsonElement section) =>
        JsonMember.Try(section, Custom, JsonValueKind.Object, out var options)
            ? options.EnumerateObject().Select(option => (option.Name, option.Value))
            : [];

    private static IEnumerable<(string, JsonElement)> Listed(JsonElement section) =>
        from option in section.EnumerateArray()
        where JsonMember.Of(option, "namespace") is { } space && IsCustom(space)
        let name = JsonMember.Text(option, "option_name")
        let value = JsonMember.Of(option, "value")
        where name is not null && value is not null
        select (name, value.Value);
}
