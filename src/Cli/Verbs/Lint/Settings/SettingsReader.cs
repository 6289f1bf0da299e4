using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>Reads an <c>elasticache.json</c>.</summary>
internal static class SettingsReader
{
    private const string Acknowledge = "acknowledge";
    private const string Severity = "severity";

    /// <summary>The settings that there are.</summary>
    internal static readonly string[] Known = [Acknowledge, Severity];

    /// <summary>The severities that there are.</summary>
    internal static readonly Dictionary<string, RuleSeverity> Words = new(StringComparer.Ordinal)
    {
        ["error"] = RuleSeverity.Error,
        ["warning"] = RuleSeverity.Warning,
        ["off"] = RuleSeverity.Off,
    };

    /// <summary>What a file says.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="isNamed">Whether the user named it: a file that was only found may be a template of this name.</param>
    /// <exception cref="UnreadableException">It says something else than settings.</exception>
    public static LintSettings Read(string name, string path, bool isNamed)
    {
        var root = JsonText.Read(Files.Read(path)).Root;
        if (!isNamed && root.ValueKind == JsonValueKind.Object && root.TryGetProperty("Resources", out _))
        {
            return LintSettings.None;
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new UnreadableException(
                "expected an object with a list named acknowledge, or an object named severity"
            );
        }

        foreach (
            var property in root.EnumerateObject()
                .Where(property => property.Name is not ("$schema" or Acknowledge or Severity))
        )
        {
            throw new UnreadableException(Sentence.NotIn(Known, property.Name, $"'{property.Name}' is not a setting"));
        }

        return new LintSettings(
            root.TryGetProperty(Acknowledge, out var list) ? AcknowledgementReader.OfSettings(list, name) : [],
            root.TryGetProperty(Severity, out var severities) ? Severities(severities) : LintSettings.None.Severities
        );
    }

    private static Dictionary<string, RuleSeverity> Severities(JsonElement severities)
    {
        if (severities.ValueKind != JsonValueKind.Object)
        {
            throw new UnreadableException(
                $"{Severity} must be an object with a severity for each rule, such as {{ \"R-08\": \"error\" }}"
            );
        }

        var read = new Dictionary<string, RuleSeverity>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in severities.EnumerateObject())
        {
            if (KnownRules.Find(entry.Name).Count == 0)
            {
                throw new UnreadableException(
                    $"{Severity}.{entry.Name}: {KnownRules.WhyUnknown(entry.Name) ?? "lint has no rule of this id"}"
                );
            }

            read[entry.Name] =
                entry.Value.ValueKind == JsonValueKind.String
                && Words.TryGetValue(entry.Value.GetString()!, out var word)
                    ? word
                    : throw new UnreadableException(
                        $"{Severity}.{entry.Name} must be {string.Join(", ", Words.Keys)}, got {entry.Value.GetRawText()}"
                    );
        }

        return read;
    }
}
