using System.Text.Encodings.Web;
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

    /// <summary>What stands at a place such as <c>caches.*.scaling.nodes.schedules[]</c>.</summary>
    /// <param name="root">The whole file, or the schema of it.</param>
    /// <param name="place">The place.</param>
    /// <param name="step">What one step of the place leads to.</param>
    public static IEnumerable<T> Walk<T>(T root, string place, Func<T, string, IEnumerable<T>> step) =>
        place.Split('.').Aggregate((IEnumerable<T>)[root], (found, name) => found.SelectMany(one => step(one, name)));

    /// <summary>A text as it would stand in JSON, on one line and no longer than a reader needs.</summary>
    public static string Quote(string text) => Shorten($"\"{Readable(text)}\"");

    /// <summary>A text as it stands between the quotes of JSON, with every letter that people read as it is.</summary>
    public static string Readable(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    /// <summary>No more of a text than a reader needs, and nothing that would upset a terminal.</summary>
    public static string Shorten(string text)
    {
        var shown = text.Length > 80 ? text[..77] + "..." : text;
        return string.Concat(shown.Select(letter => Upsets(letter) ? '\uFFFD' : letter));
    }

    // Also what turns the direction of the text around it.
    private static bool Upsets(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;

    [GeneratedRegex(@"^[$A-Za-z][A-Za-z0-9_-]{0,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
