namespace Infra.Tests.Stacks;

/// <summary>Settings that have the right form, and that the service would refuse: the rules refuse them first.</summary>
public sealed class RefusedCacheTests(RefusedCacheTests.Fixture fixture) : IClassFixture<RefusedCacheTests.Fixture>
{
    private static readonly string[] BadTexts = ["\"\"", "\"\\u0000\"", "\"a\\nb\"", $"\"{new string('x', 5000)}\""];

    private static readonly (string Engine, string Setting, string[] Values)[] Bad =
    [
        ("valkey", "engineVersion", BadTexts),
        ("valkey", "nodeType", BadTexts),
        ("valkey", "snapshotWindow", BadTexts),
        ("valkey", "maintenanceWindow", BadTexts),
        ("valkey", "port", ["0", "-1", "1149", "8005", "65536", "2147483647"]),
        ("valkey", "snapshotRetentionDays", ["36", "2147483647"]),
        ("valkey", "topology/replicas", ["-1", "6", "-2147483648", "2147483647"]),
        ("valkey", "topology/shards", ["0", "-1", "501", "2147483647"]),
        ("valkey", "transitEncryption", ["\"disabled\""]),
        ("memcached", "engineVersion", BadTexts),
        ("memcached", "nodeType", BadTexts),
        ("memcached", "maintenanceWindow", BadTexts),
        ("memcached", "topology/nodes", ["0", "-1", "61", "2147483647"]),
        ("memcached", "port", ["0", "-1", "1149", "8005", "65536", "2147483647"]),
        ("memcached", "purpose", ["\"session-store\""]),
    ];

    private static readonly Dictionary<string, (string Engine, string Setting, string Value)> ByName = Bad.SelectMany(
            bad => bad.Values.Select(value => (bad.Engine, bad.Setting, value))
        )
        .Index()
        .ToDictionary(bad => $"c{bad.Index}", bad => bad.Item, StringComparer.Ordinal);

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var (name, (engine, setting, value)) in ByName)
            {
                cases.Add(name, engine, setting, value.Length > 20 ? value[..20] : value);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_that_the_service_would_refuse_is_refused(
        string name,
        string engine,
        string setting,
        string value
    ) =>
        Assert.True(
            fixture
                .Message.Split('\n')
                .Any(line => line.StartsWith($"elasticache-test-caches/{name}: ", StringComparison.Ordinal)),
            $"{engine} with {setting} {value} was accepted"
        );

    /// <summary>All of them in one app, since all are refused at once.</summary>
    public sealed class Fixture
    {
        public string Message { get; } =
            Assert
                .Throws<SettingsException>(() =>
                    Synthesis.Of(
                        SettingsText.With(
                            """{ "network": { "create": {} } }""",
                            ByName.SelectMany(bad =>
                                ((string, string)[])
                                    [
                                        ($"caches/{bad.Key}/engine", $"\"{bad.Value.Engine}\""),
                                        ($"caches/{bad.Key}/nodeType", "\"cache.r7g.large\""),
                                        ($"caches/{bad.Key}/{bad.Value.Setting}", bad.Value.Value),
                                    ]
                            )
                        )
                    )
                )
                .Message;
    }
}
