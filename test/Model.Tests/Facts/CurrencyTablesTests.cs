using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElastiCache.Model.Tests.Facts;

/// <summary>The tables as scripts/currency.mjs reads them, to compare them with the newest packages.</summary>
public sealed class CurrencyTablesTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string File = Repository.PathOf("scripts", "currency", "tables.json");

    // By the name of the enumeration in the API, or of the property.
    private static readonly SortedDictionary<string, IReadOnlyList<string>> ByName = new(StringComparer.Ordinal)
    {
        ["AZMode"] = Words.AZModes.All,
        ["ClusterMode"] = Words.ClusterModes.All,
        ["DataStorageUnit"] = Words.DataUnits.All,
        ["DestinationType"] = Words.LogDestinations.All,
        ["Durability"] = Words.Durabilities.All,
        ["Engine"] = Words.Engines.All,
        ["InputAuthenticationType"] = Words.AuthenticationTypes.All,
        ["IpDiscovery"] = Words.Addresses.All,
        ["LogFormat"] = Words.LogFormats.All,
        ["LogType"] = Words.LogTypes.All,
        ["NetworkType"] = Words.NetworkTypes.All,
        ["TransitEncryptionMode"] = Words.TransitEncryptionModes.All,
    };

    // Enumerations of answers and of requests that no template makes.
    private static readonly string[] OfAnswers =
    [
        "AuthTokenUpdateStatus",
        "AuthTokenUpdateStrategyType",
        "AuthenticationType",
        "AutomaticFailoverStatus",
        "ChangeType",
        "DataTieringStatus",
        "EffectiveDurability",
        "LogDeliveryConfigurationStatus",
        "MultiAZStatus",
        "NodeUpdateInitiatedBy",
        "NodeUpdateStatus",
        "OutpostMode",
        "PendingAutomaticFailoverStatus",
        "ServiceUpdateSeverity",
        "ServiceUpdateStatus",
        "ServiceUpdateType",
        "SlaMet",
        "SourceType",
        "StorageEncryptionType",
        "UpdateActionStatus",
    ];

    [Fact]
    public void The_tables_are_those_of_the_code()
    {
        var actual = JsonSerializer.Serialize(Tables(), Indented).ReplaceLineEndings("\n") + "\n";
        if (Repository.UpdatesSnapshots)
        {
            System.IO.File.WriteAllText(File, actual);
        }

        Assert.True(
            System.IO.File.Exists(File) && System.IO.File.ReadAllText(File).ReplaceLineEndings("\n") == actual,
            "scripts/currency/tables.json is stale: UPDATE_SNAPSHOTS=1 dotnet test test/Model.Tests --filter CurrencyTables"
        );
    }

    private static object Tables() =>
        new
        {
            engines = EngineName.All.ToDictionary(
                name => name,
                name => CacheEngine.All.Where(engine => engine.Name == name).Select(engine => engine.Version)
            ),
            families = ParameterGroupFamily.All,
            nodeTypes = CacheNodeType.All.Select(type => type.Name),
            regions = AwsRegion.All,
            words = ByName,
            answers = OfAnswers,
            types = KnownProperties.Types.ToDictionary(
                type => type,
                type => new
                {
                    properties = KnownProperties.Of(type)!.Names.Order(StringComparer.Ordinal),
                    attributes = KnownProperties.Of(type)!.Attributes.Order(StringComparer.Ordinal),
                }
            ),
            metrics = CacheMetric
                .OfHosts.Concat(CacheMetric.OfNodes)
                .Concat(CacheMetric.OfMemcached)
                .Concat(CacheMetric.OfReplicationGroups)
                .Concat(CacheMetric.OfServerlessCaches)
                .Select(metric => metric.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        };
}
