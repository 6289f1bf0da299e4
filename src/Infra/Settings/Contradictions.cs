using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>What is wrong with settings whose form is right: what a schema cannot say.</summary>
internal static partial class Contradictions
{
    /// <summary>The greatest number of stacks over which caches are spread.</summary>
    public const int MostStacks = 100;

    /// <summary>What a name of a thing in the settings looks like.</summary>
    public const string NameRule =
        "a name begins with a letter and consists of letters, digits and hyphens, at most 30";

    /// <summary>What the name of a Region looks like.</summary>
    public const string RegionRule = "a Region has a name such as eu-central-1";

    /// <summary>Every mistake in <paramref name="settings"/>.</summary>
    public static IEnumerable<string> In(EnvironmentSettings settings) =>
        [
            .. OfTarget(settings),
            .. OfTags(settings),
            .. NetworkContradictions.In(settings.Network),
            .. OfTiers(settings),
            .. OfCaches(settings),
            .. PublishingContradictions.In(settings.Caches),
            .. WatchContradictions.In(settings),
        ];

    /// <summary>Whether a text may name a tier, a cache or a user.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>Whether a text may be the name of a Region.</summary>
    public static bool IsRegion(string text) => Region().IsMatch(text);

    private static IEnumerable<string> OfTarget(EnvironmentSettings settings)
    {
        if (settings.Account is { } account && !Account().IsMatch(account))
        {
            yield return $"$.account: an account is 12 digits, got {Quote(account)}";
        }

        if (settings.Region is { } region && !IsRegion(region))
        {
            yield return $"$.region: {RegionRule}, got {Quote(region)}";
        }
    }

    private static IEnumerable<string> OfTags(EnvironmentSettings settings)
    {
        foreach (var (key, value) in settings.Tags)
        {
            var at = Member("$.tags", key);
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{at}: tags that begin with aws: are AWS's own";
            }
            else if (key.Length is < 1 or > 128 || !TagText().IsMatch(key))
            {
                yield return $"{at}: the key of a tag has 1 to 128 letters, digits, spaces and _ . : / = + - @";
            }

            if (value.Length > 256 || !TagText().IsMatch(value))
            {
                yield return $"{at}: the value of a tag has up to 256 letters, digits, spaces and _ . : / = + - @, got {Quote(value)}";
            }
        }

        // One is added: the environment.
        if (settings.Tags.Keys.Count(key => key != "environment") > 49)
        {
            yield return $"$.tags: there can be 49 beside environment, got {settings.Tags.Count}";
        }
    }

    private static IEnumerable<string> OfTiers(EnvironmentSettings settings)
    {
        foreach (var (name, tier) in settings.AppTiers)
        {
            var at = Member("$.appTiers", name);
            if (!Name().IsMatch(name))
            {
                yield return $"{at}: {NameRule}";
            }

            if (tier.SecurityGroupId is { } id && !SecurityGroup().IsMatch(id))
            {
                yield return $"{at}.securityGroupId: the id of a security group looks like sg-0123456789abcdef0, got {Quote(id)}";
            }
        }

        foreach (var mistake in SameWithoutHyphens("$.appTiers", settings.AppTiers.Keys))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> OfCaches(EnvironmentSettings settings)
    {
        if (settings.Caches.Count == 0)
        {
            yield return "$.caches: there must be at least one cache, got {}";
        }

        foreach (var (name, cache) in settings.Caches)
        {
            var at = Member("$.caches", name);
            if (!Name().IsMatch(name))
            {
                yield return $"{at}: {NameRule}";
            }

            foreach (var mistake in CacheContradictions.In(settings, cache))
            {
                yield return at + mistake;
            }
        }

        foreach (var mistake in SameWithoutHyphens("$.caches", settings.Caches.Keys))
        {
            yield return mistake;
        }

        foreach (var (name, cache) in settings.Caches)
        {
            (string Endpoint, bool IsPublished)[] further =
            [
                ("reader", cache.HasReader),
                ("configuration", cache.NamesConfigurationEndpoint),
            ];
            foreach (var (endpoint, _) in further.Where(known => known.IsPublished))
            {
                foreach (var other in settings.Caches.Keys.Where(other => Flat(other) == Flat(name + endpoint)))
                {
                    yield return $"{Member("$.caches", other)}: the {endpoint} endpoint of {name} is published under this name: choose another";
                }
            }
        }
    }

    // Outputs get their names from those of caches and tiers, and CloudFormation knows no hyphens in them.
    private static IEnumerable<string> SameWithoutHyphens(string path, IEnumerable<string> names) =>
        names
            .Where(name => Name().IsMatch(name))
            .GroupBy(Flat, StringComparer.Ordinal)
            .SelectMany(same =>
                same.Skip(1)
                    .Select(name =>
                        $"{Member(path, name)}: without hyphens, which CloudFormation leaves out, this name is that of {same.First()}: choose another"
                    )
            );

    private static string Flat(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,29}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"^[a-z]{2,}(-[a-z]+)+-[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"^sg-[0-9a-f]{8,17}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SecurityGroup();

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex TagText();
}
