namespace Infra.Tests.Settings;

/// <summary>The zone of an experiment is one that the cache can have nodes in.</summary>
public sealed class ZoneExperimentTests
{
    private const string Existing =
        """{ "existing": { "vpcId": "vpc-00000001", "subnetIds": ["subnet-00000001", "subnet-00000002"], "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }""";

    [Theory]
    [InlineData("""{ "create": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }""", "eu-west-1b")]
    [InlineData("""{ "create": { "availabilityZones": 2 } }""", "eu-west-1c")]
    [InlineData(Existing, "eu-west-1b")]
    public void A_zone_of_the_network_is_taken(string network, string zone) =>
        Assert.Equal(zone, SettingsText.Read(Text(network, zone)).Caches["sessions"].ZoneExperiment!.AvailabilityZone);

    [Theory]
    [InlineData(
        """{ "create": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }""",
        "eu-west-1c",
        "the network has no subnet in \"eu-west-1c\": name one of eu-west-1a, eu-west-1b"
    )]
    [InlineData(
        Existing,
        "eu-west-1c",
        "the network has no subnet in \"eu-west-1c\": name one of eu-west-1a, eu-west-1b"
    )]
    [InlineData(
        """{ "create": { "availabilityZones": 2 } }""",
        "eu-central-1a",
        "eu-central-1a is a zone of eu-central-1, not of eu-west-1: name one such as eu-west-1a"
    )]
    public void Another_zone_is_refused(string network, string zone, string mistake) =>
        Assert.Equal(
            [$"$.caches.sessions.zoneExperiment.availabilityZone: {mistake}"],
            SettingsText.Mistakes(Text(network, zone))
        );

    private static string Text(string network, string zone) =>
        SettingsText.With(
            """{ "region": "eu-west-1", "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.r7g.large" } } }""",
            ("network", network),
            ("caches/sessions/zoneExperiment", $$"""{ "availabilityZone": "{{zone}}" }""")
        );
}
