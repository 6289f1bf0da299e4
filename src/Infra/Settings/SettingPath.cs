using System.Text.Json;
using System.Text.RegularExpressions;

namespace Infra.Settings;

/// <summary>Where in a settings file something stands, such as <c>$.caches.sessions.port</c>.</summary>
internal static partial class SettingPath
{
    public const string Root = "$";

    /// <summary>The path of a member: plain where the name is, in brackets and escaped where it is not.</summary>
    public static string Member(string path, string name) =>
        Plain().IsMatch(name) ? $"{path}.{name}" : $"{path}[{Quote(name)}]";

    /// <summary>The path of an item.</summary>
    public static string Item(string path, int index) => $"{path}[{index}]";

    /// <summary>A text as it would stand in JSON, on one line and no longer than a reader needs.</summary>
    public static string Quote(string text) => Shorten($"\"{JsonEncodedText.Encode(text)}\"");

    /// <summary>No more of a text than a reader needs, and nothing that would upset a terminal.</summary>
    public static string Shorten(string text)
    {
        var shown = text.Length > 80 ? text[..77] + "..." : text;
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
    }

    [GeneratedRegex(@"^[$A-Za-z][A-Za-z0-9_-]{0,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
