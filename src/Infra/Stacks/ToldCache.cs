using System.Text.RegularExpressions;
using Amazon.CDK;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Tells what the rules of the service find in a cache by the settings that it is made of: file, path, sentence.</summary>
/// <param name="environment">The settings file.</param>
/// <param name="name">The name of the cache within it.</param>
/// <param name="settings">The cache.</param>
internal sealed partial class ToldCache(EnvironmentSettings environment, string name, CacheSettings settings)
{
    private readonly string _path = SettingPath.Member("$.caches", name);
    private readonly List<string> _parts = [];
    private readonly HashSet<string> _acknowledged = [];

    /// <summary>Runs what reads a part of the settings; what it finds is told as a mistake in that part.</summary>
    public void Within(string part, Action read)
    {
        _parts.Add(part);
        try
        {
            read();
        }
        catch (CacheConfigurationException e)
        {
            throw new CacheConfigurationException(e.Path, [.. e.Violations.Select(violation => In(part, violation))]);
        }
        finally
        {
            _parts.Remove(part);
        }
    }

    /// <summary>A sentence for each violation of what the constructs refuse.</summary>
    public IEnumerable<string> Refusals(CacheConfigurationException refusal) =>
        refusal.Violations.SelectMany(violation =>
            Apart(refusal.Path, violation).Select(told => $"{Sentence(told)} ({violation.RuleId})")
        );

    /// <summary>
    /// The sentence of a warning, which comes while the constructs are made; null where the settings say that it is meant.
    /// </summary>
    public string? Warning(string construct, Violation violation)
    {
        if (settings.Acknowledge.ContainsKey(violation.RuleId))
        {
            _acknowledged.Add(violation.RuleId);
            return null;
        }

        return string.Join(
            '\n',
            Apart(construct, Enumerable.Reverse(_parts).Aggregate(violation, (inner, part) => In(part, inner)))
                .Select(Sentence)
        );
    }

    /// <summary>Warns of what is acknowledged and told by no rule, so that it does not outlive its cause.</summary>
    /// <param name="stack">The stack of the cache, all of which has been made.</param>
    public void WarnOfUnusedAcknowledgements(Stack stack)
    {
        foreach (var id in settings.Acknowledge.Keys.Where(id => !_acknowledged.Contains(id)))
        {
            Annotations
                .Of(stack)
                .AddWarningV2(
                    "elasticache:acknowledge",
                    $"{environment.File}: {SettingPath.Member($"{_path}.acknowledge", id)}: {id} tells nothing of this cache: leave it out"
                );
        }
    }

    private static Violation In(string part, Violation violation) =>
        violation with
        {
            CloudFormationProperty = $"{part}/{violation.CloudFormationProperty}",
        };

    // What is told outside of the cache may be told of several.
    private string Sentence((string Place, Violation Violation) told) =>
        $"{environment.File}: {told.Place}: {(told.Place.StartsWith(_path, StringComparison.Ordinal) ? "" : $"the cache {name}: ")}{SettingOfProperty.Say(told.Violation, told.Place)}";

    // A rule names all that breaks it in one line, and each may be another setting.
    private List<(string Place, Violation Violation)> Apart(string construct, Violation violation)
    {
        var told = new List<(string Place, Violation Violation)>();
        foreach (var piece in violation.Message.Split("; "))
        {
            var one = violation with { Message = piece };
            var place = Place(construct, one);
            // What goes on about the same, such as what was meant, names nothing of its own.
            if (told is [.., var last] && last.Place.StartsWith(place, StringComparison.Ordinal))
            {
                told[^1] = (last.Place, violation with { Message = $"{last.Violation.Message}; {piece}" });
            }
            else
            {
                told.Add((place, one));
            }
        }

        return told;
    }

    private string Place(string construct, Violation violation)
    {
        var steps = violation.CloudFormationProperty.Split('/');
        var part = string.Join('.', steps[..^1].Prepend(_path));
        if (UserIn(construct, violation.Message) is { } user)
        {
            return $"{SettingPath.Member($"{_path}.users", user)}{PartOfUser(settings.Users[user], violation)}";
        }

        var place = construct.EndsWith("/GlobalDatastore", StringComparison.Ordinal)
            ? PartOfDatastore(steps[^1], violation)
            : SettingOfProperty.Find(steps[^1], violation, settings, environment.Network);
        return place is null ? part
            : place.StartsWith('$') ? place
            : place == "parameters" && Parameter(violation.Message) is { } parameter
                ? SettingPath.Member($"{part}.{place}", parameter)
            : $"{part}.{place}";
    }

    // A sentence about a parameter has its name, or at least what it was set to.
    private string? Parameter(string message) =>
        settings.Parameters.Keys.FirstOrDefault(name => Words().Matches(message).Any(word => word.Value == name))
        ?? settings
            .Parameters.FirstOrDefault(parameter => message.Contains($"'{parameter.Value}'", StringComparison.Ordinal))
            .Key;

    private string? UserIn(string construct, string message) =>
        new[] { UserOfPath().Match(construct), UserInSentence().Match(message) }
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .FirstOrDefault(settings.Users.ContainsKey);

    private static string PartOfUser(UserSettings user, Violation violation) =>
        violation.RuleId == "S-17" ? ".authentication"
        : violation.CloudFormationProperty is not ("AccessString" or "UserGroupIds" or "UserGroupId") ? ""
        : user.AccessString is not null ? ".accessString"
        : violation.Message switch
        {
            // A sentence about one of the words of an access string begins with it, in quotes.
            ['\'', '~', ..] => ".keys",
            ['\'', '%', ..] => ".readKeys",
            ['\'', '&', ..] => ".channels",
            ['\'', '+' or '-', ..] => ".commands",
            ['\'', ..] => "",
            var about when about.Contains("(&)", StringComparison.Ordinal) => ".channels",
            var about when about.Contains("(%R~)", StringComparison.Ordinal) => ".readKeys",
            _ => ".commands",
        };

    // What is wrong with the datastore may be a setting of the cache that is its primary.
    private string? PartOfDatastore(string property, Violation violation)
    {
        var own = SettingOfProperty.OfDatastore(property);
        return own is not null
            ? $"globalDatastore.{own}"
            : violation.RuleId switch
            {
                "G-04" => settings.GlobalDatastore?.NodeType is { } type
                && violation.Message.Contains($" {type}:", StringComparison.Ordinal)
                    ? "globalDatastore.nodeType"
                    : "nodeType",
                "G-05" => "engineVersion",
                "G-06" when settings.Durability is not null => "durability",
                _ => "globalDatastore",
            };
    }

    [GeneratedRegex(@"\.users/([^/]+)$")]
    private static partial Regex UserOfPath();

    [GeneratedRegex("[A-Za-z0-9_-]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\bthe user '([^']+)'")]
    private static partial Regex UserInSentence();
}
