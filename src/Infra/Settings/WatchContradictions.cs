using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>What a schema cannot say of the alarms, the events and the stacks of an environment.</summary>
internal static partial class WatchContradictions
{
    /// <summary>Every mistake in <paramref name="settings"/>.</summary>
    public static IEnumerable<string> In(EnvironmentSettings settings)
    {
        if (settings.Alarms?.TopicArn is { } arn && !CacheContradictions.IsTopic(arn))
        {
            yield return $"$.alarms.topicArn: {CacheContradictions.TopicRule}, got {Quote(arn)}";
        }

        if (settings.Alarms is { TopicArn: not null, Email: not null })
        {
            yield return "$.alarms.email: a topic of yours has its own subscriptions: leave out either topicArn or email";
        }

        (string Path, string? Email)[] addresses =
        [
            ("$.alarms.email", settings.Alarms?.Email),
            ("$.events.email", settings.Events?.Email),
        ];
        foreach (var (path, email) in addresses)
        {
            if (email is not null && !Email().IsMatch(email))
            {
                yield return $"{path}: must be an address such as cache-team@example.com, got {Quote(email)}";
            }
        }

        if (settings.CacheStacks is not (>= 1 and <= Contradictions.MostStacks))
        {
            yield return $"$.cacheStacks: must be between 1 and {Contradictions.MostStacks}, got {settings.CacheStacks}";
        }
    }

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
