namespace Infra.Tests.Settings;

public sealed class UnknownSettingTests
{
    [Theory]
    [InlineData("cache", "$.cache: there is no such setting; did you mean caches?")]
    [InlineData("Region", "$.Region: there is no such setting; did you mean region?")]
    [InlineData("network/creat", "$.network.creat: there is no such setting; did you mean create?")]
    [InlineData(
        "network/create/natGateway",
        "$.network.create.natGateway: there is no such setting; did you mean natGateways?"
    )]
    [InlineData(
        "network/create/flowlogs",
        "$.network.create.flowlogs: there is no such setting; did you mean flowLogs?"
    )]
    [InlineData(
        "appTiers/web/securityGroupID",
        "$.appTiers.web.securityGroupID: there is no such setting; did you mean securityGroupId?"
    )]
    [InlineData("caches/sessions/prot", "$.caches.sessions.prot: there is no such setting; did you mean port?")]
    [InlineData(
        "caches/sessions/engine-version",
        "$.caches.sessions.engine-version: there is no such setting; did you mean engineVersion?"
    )]
    [InlineData(
        "caches/sessions/topology/replica",
        "$.caches.sessions.topology.replica: there is no such setting; did you mean replicas?"
    )]
    public void A_slip_gets_only_the_likeliest_name(string path, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With(path, "1")));

    [Theory]
    [InlineData(
        "vpc",
        "$.vpc: there is no such setting; here may stand $schema, account, region, allowUnknownRegion, terminationProtection, removal, tags, network, appTiers, keyGrantsForServicesOnly, alarms, dashboard, events, compliance, cacheStacks, caches"
    )]
    [InlineData(
        "network/peering",
        "$.network.peering: there is no such setting; here may stand create, lookup, existing"
    )]
    [InlineData(
        "appTiers/web/cidr",
        "$.appTiers.web.cidr: there is no such setting; here may stand securityGroupId, egress"
    )]
    [InlineData(
        "caches/sessions/topology/arrangement",
        "$.caches.sessions.topology.arrangement: there is no such setting; here may stand shards, replicas, nodes, availabilityZones"
    )]
    public void Another_name_gets_all_that_may_stand_there(string path, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With(path, "1")));

    [Theory]
    [InlineData(
        "caches/sessions/replicas",
        "$.caches.sessions.replicas: there is no such setting here: it belongs into topology"
    )]
    [InlineData("network/natGateways", "$.network.natGateways: there is no such setting here: it belongs into create")]
    [InlineData("network/subnetIds", "$.network.subnetIds: there is no such setting here: it belongs into existing")]
    [InlineData("lookup", "$.lookup: there is no such setting here: it belongs into network")]
    public void A_name_from_one_level_below_gets_its_home(string path, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With(path, "1")));

    [Theory]
    [InlineData("caches", "$: caches is missing")]
    [InlineData("network", "$: network is missing")]
    [InlineData("caches/sessions/engine", "$.caches.sessions: engine is missing")]
    [InlineData("caches/sessions/nodeType", "$.caches.sessions: nodeType is missing")]
    public void What_is_required_is_missed(string path, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.Without(path)));

    [Fact]
    public void A_misspelt_required_setting_is_not_missed_as_well() =>
        Assert.Equal(
            ["$.caches.sessions.nodetype: there is no such setting; did you mean nodeType?"],
            SettingsText.Mistakes(
                SettingsText.Base.Replace(
                    "\"nodeType\": \"cache.t4g.micro\" },",
                    "\"nodetype\": \"cache.t4g.micro\" },",
                    StringComparison.Ordinal
                )
            )
        );

    [Theory]
    [InlineData("vpcId")]
    [InlineData("subnetIds")]
    [InlineData("availabilityZones")]
    public void An_existing_VPC_misses_each_of_its_parts(string part) =>
        Assert.Contains(
            $"$.network.existing: {part} is missing",
            SettingsText.Mistakes(SettingsText.With("network", """{ "existing": {} }"""))
        );

    [Theory]
    [InlineData("a b", "$.caches.sessions[\"a b\"]")]
    [InlineData("", "$.caches.sessions[\"\"]")]
    [InlineData("a\nb", "$.caches.sessions[\"a\\nb\"]")]
    [InlineData("\u001b[31m", "$.caches.sessions[\"\\u001B[31m\"]")]
    [InlineData("a.b", "$.caches.sessions[\"a.b\"]")]
    public void A_strange_name_is_shown_escaped(string name, string path)
    {
        var text = SettingsText.With($"caches/sessions/{name}", "1");

        Assert.StartsWith($"{path}: there is no such setting;", Assert.Single(SettingsText.Mistakes(text)));
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_reading_order() =>
        Assert.Equal(
            [
                "$.tagz: there is no such setting; did you mean tags?",
                "$.removal: there is no \"destry\"; did you mean \"destroy\"?",
                "$.caches.sessions.port: expected a whole number, got \"6379\": leave out the quotes",
                "$: network is missing",
            ],
            SettingsText.Mistakes(
                """{ "tagz": {}, "removal": "destry", "caches": { "sessions": { "port": "6379" } } }"""
            )
        );
}
