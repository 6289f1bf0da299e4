using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Engines;
using ElastiCache.Model.Purposes;

namespace Infra.Settings;

/// <summary>Finds, reads and checks the settings of an environment.</summary>
internal static partial class SettingsFile
{
    /// <summary>Where the settings lie, from the folder of cdk.json.</summary>
    public const string DefaultFolder = "src/Infra/environments";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads <c>FOLDER/ENVIRONMENT.json</c>.</summary>
    /// <exception cref="SettingsException">There is no such file, or it cannot be used.</exception>
    public static EnvironmentSettings Load(string folder, string environment)
    {
        var path = Find(folder, environment);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        }
        catch (JsonException e)
        {
            throw new SettingsException(
                $"{path}: not valid JSON at line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {FirstSentence(e.Message)}"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path}: cannot be read: {e.Message}");
        }

        using (document)
        {
            Check(path, SchemaCheck.Mistakes(document.RootElement, Schema()));
            var settings = document.Deserialize(SettingsJson.Default.EnvironmentSettings)!;
            Check(path, Contradictions(settings));
            return settings;
        }
    }

    private static string Find(string folder, string environment)
    {
        string[] known = Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json")
                    .Select(Path.GetFileNameWithoutExtension)
                    .OfType<string>()
                    .Where(name => EnvironmentName().IsMatch(name))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
        return known.Contains(environment)
            ? $"{folder}/{environment}.json"
            : throw new SettingsException(
                known.Length == 0
                    ? $"{folder}: there are no settings files (ENVIRONMENT.json) in this folder; run cdk from the folder of cdk.json"
                    : $"-c env={environment}: there is no {folder}/{environment}.json; the environments are {string.Join(", ", known)}"
            );
    }

    private static JsonElement Schema()
    {
        using var stream = typeof(SettingsFile).Assembly.GetManifestResourceStream("environment.schema.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }

    private static void Check(string path, IEnumerable<string> mistakes)
    {
        string[] found = [.. mistakes];
        if (found.Length > 0)
        {
            throw new SettingsException(string.Join('\n', found.Select(mistake => $"{path}: {mistake}")));
        }
    }

    // What a schema cannot say.
    private static IEnumerable<string> Contradictions(EnvironmentSettings settings)
    {
        var network = settings.Network;
        object?[] ways = [network.Create, network.Lookup, network.Existing];
        if (ways.Count(way => way is not null) != 1)
        {
            yield return "$.network: exactly one of create, lookup and existing must be given";
        }

        if (network.Create is { } create)
        {
            if (create.AvailabilityZones is < 2 or > 3)
            {
                yield return $"$.network.create.availabilityZones: must be 2 or 3, got {create.AvailabilityZones}";
            }

            if (create.NatGateways is < 0 || create.NatGateways > create.AvailabilityZones)
            {
                yield return $"$.network.create.natGateways: must be between 0 and the number of Availability Zones, got {create.NatGateways}";
            }
        }

        if (network.Lookup is { VpcId: null, Name: null, Tags.Count: 0 })
        {
            yield return "$.network.lookup: give vpcId, name or tags";
        }

        if (network.Existing is { } existing && existing.SubnetIds.Count != existing.AvailabilityZones.Count)
        {
            yield return $"$.network.existing.availabilityZones: there must be one for each of the {existing.SubnetIds.Count} subnets, got {existing.AvailabilityZones.Count}";
        }

        if (settings.Caches.Count == 0)
        {
            yield return "$.caches: there must be at least one cache";
        }

        foreach (var name in settings.AppTiers.Keys.Where(name => !Name().IsMatch(name)))
        {
            yield return $"$.appTiers.{name}: a name begins with a letter and consists of letters, digits and hyphens, at most 30";
        }

        foreach (var (name, cache) in settings.Caches)
        {
            foreach (
                var mistake in Contradictions(settings, cache)
                    .Prepend(
                        Name().IsMatch(name)
                            ? null
                            : ": a name begins with a letter and consists of letters, digits and hyphens, at most 30"
                    )
            )
            {
                if (mistake is not null)
                {
                    yield return $"$.caches.{name}{mistake}";
                }
            }
        }
    }

    private static IEnumerable<string> Contradictions(EnvironmentSettings settings, CacheSettings cache)
    {
        foreach (var tier in cache.AllowedTiers.Where(tier => !settings.AppTiers.ContainsKey(tier)))
        {
            var known =
                settings.AppTiers.Count == 0
                    ? "there are none"
                    : $"there are {string.Join(", ", settings.AppTiers.Keys)}";
            yield return $".allowedTiers: '{tier}' is not a tier of appTiers; {known}";
        }

        if (cache.Purpose is { } purpose && Purpose.Find(purpose) is null)
        {
            yield return $".purpose: '{purpose}' is not a purpose";
        }

        var isMemcached = cache.Engine == EngineName.Memcached;
        (string Name, bool IsGiven)[] misplaced = isMemcached
            ?
            [
                ("topology.shards", cache.Topology.Shards is not null),
                ("topology.replicas", cache.Topology.Replicas is not null),
                ("atRestEncryption", cache.AtRestEncryption is not null),
                ("authentication", cache.Authentication is not null),
                ("snapshotRetentionDays", cache.SnapshotRetentionDays is not null),
                ("snapshotWindow", cache.SnapshotWindow is not null),
                ("restoreFromSnapshot", cache.RestoreFromSnapshot is not null),
            ]
            : [("topology.nodes", cache.Topology.Nodes is not null)];
        foreach (var (name, _) in misplaced.Where(setting => setting.IsGiven))
        {
            yield return $".{name}: {(isMemcached ? "Memcached does not have this" : "only Memcached has this")}: leave it out";
        }

        if (isMemcached && cache.TransitEncryption == TransitEncryptionSetting.Preferred)
        {
            yield return ".transitEncryption: Memcached knows required and disabled, got \"preferred\"";
        }
    }

    // The first sentence says what is wrong; the rest repeats the position.
    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.');

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,29}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EnvironmentName();
}
