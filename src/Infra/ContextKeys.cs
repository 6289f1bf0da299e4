using System.Text.Json;
using Infra.Settings;

namespace Infra;

/// <summary>
/// The keys of the context that mean something to the app: <c>cdk deploy -c env=prod</c>. They are read as the CDK's command
/// hands them over, without the CDK: what is wrong with them is told before Node has started.
/// </summary>
internal static class ContextKeys
{
    /// <summary>Which environment. Default: dev.</summary>
    public const string Environment = "env";

    /// <summary>The folder of the settings files.</summary>
    public const string Folder = "environments";

    /// <summary>What is given for one of the keys; <c>null</c> if nothing is.</summary>
    /// <exception cref="SettingsException">It is no text, or another key is given that is nearly one of the app's.</exception>
    public static string? Text(string key)
    {
        string? found = null;
        foreach (var (given, value) in Given())
        {
            Refuse(given, value);
            if (given == key)
            {
                found = value.ValueKind switch
                {
                    JsonValueKind.Null => null,
                    JsonValueKind.String => value.GetString(),
                    _ => throw new SettingsException($"-c {key}: expected a text, got {value}"),
                };
            }
        }

        return found;
    }

    // With a key that is nearly one of the app's, cdk deploy -c ENV=prod would deploy dev.
    private static void Refuse(string key, JsonElement value)
    {
        var meant =
            key is Environment or Folder ? null
            : key.Equals(Folder, StringComparison.OrdinalIgnoreCase) ? Folder
            : key.ToUpperInvariant() is "ENV" or "ENVIRONMENT" || IsSlip(key) ? Environment
            : Nearest.Of(key, ["environment", Folder]) switch
            {
                Folder => Folder,
                "environment" => Environment,
                _ => null,
            };
        if (meant is not null)
        {
            throw new SettingsException($"-c {key}={value}: the key is {meant}: -c {meant}={value}");
        }
    }

    // Too short for a likeness: the same letters in another order, or one too many.
    private static bool IsSlip(string key) =>
        key.ToLowerInvariant() is var small
        && (
            string.Concat(small.Order()) == "env"
            || (small.Length == 4 && Enumerable.Range(0, 4).Any(at => small.Remove(at, 1) == Environment))
        );

    // How the CDK's command hands the context to the app; one that is too long for a variable, in a file.
    // https://github.com/aws/aws-cdk-cli: packages/@aws-cdk/cloud-assembly-api, CONTEXT_ENV and CONTEXT_OVERFLOW_LOCATION_ENV
    private static IEnumerable<(string Key, JsonElement Value)> Given()
    {
        string?[] texts =
        [
            System.Environment.GetEnvironmentVariable("CDK_CONTEXT_JSON"),
            System.Environment.GetEnvironmentVariable("CONTEXT_OVERFLOW_LOCATION") is { Length: > 0 } file
            && File.Exists(file)
                ? File.ReadAllText(file)
                : null,
        ];
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            foreach (var entry in Read(text!).EnumerateObject())
            {
                yield return (entry.Name, entry.Value);
            }
        }
    }

    private static JsonElement Read(string text)
    {
        try
        {
            var context = JsonDocument.Parse(text).RootElement;
            return context.ValueKind == JsonValueKind.Object ? context : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new SettingsException(
                "the context that the app was given is no JSON object: let the CDK's command start it, such as with npx cdk synth"
            );
        }
    }
}
