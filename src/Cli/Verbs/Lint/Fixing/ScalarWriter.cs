using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Verbs.Lint.Fixing;

/// <summary>Writes values as those around them are written.</summary>
/// <param name="text">The text that they come into.</param>
/// <param name="isYaml">Whether it is YAML, and not JSON.</param>
internal sealed partial class ScalarWriter(string text, bool isYaml)
{
    /// <summary>A value in the place of another one, in the same quotes.</summary>
    public string InPlaceOf(SourceNode old, FixEdit edit, bool isFlow) =>
        // Nothing stands directly behind the colon.
        old.Start == old.End
            ? $" {Value(edit, ' ', isFlow)}"
            : Value(edit, text[old.Start], isFlow);

    /// <summary>A name with a value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="quote">What the names beside it begin with.</param>
    /// <param name="edit">What says the value.</param>
    /// <param name="isFlow">Whether a comma or a bracket follows.</param>
    public string Entry(string name, char quote, FixEdit edit, bool isFlow) =>
        $"{Name(name, quote)}: {Value(edit, isYaml ? quote : '"', isFlow)}";

    /// <summary>A name in the quotes of those beside it.</summary>
    public string Name(string name, char quote) => !isYaml || quote is '"' or '\'' ? Quoted(name, quote) : name;

    private string Value(FixEdit edit, char quote, bool isFlow) =>
        !edit.IsText ? edit.Value
        : !isYaml ? Quoted(edit.Value, '"')
        : quote is '"' or '\'' ? Quoted(edit.Value, quote)
        : Plain().IsMatch(edit.Value)
        && !Word().IsMatch(edit.Value)
        && !(isFlow && edit.Value.Contains(':', StringComparison.Ordinal))
            ? edit.Value
        : Quoted(edit.Value, '\'');

    private static string Quoted(string value, char quote) =>
        quote == '\''
            ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    // What every reader of YAML takes for a text.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9._/:-]*[A-Za-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(y|n|yes|no|on|off|true|false|null)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
