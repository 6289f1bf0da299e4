namespace Infra.Tests.Transitions;

/// <summary>What every setting of the schema goes through.</summary>
internal static partial class SettingCases
{
    /// <summary>All of them, in the order of the schema.</summary>
    public static IReadOnlyList<SettingCase> All { get; } =
    [.. OfTheEnvironment, .. OfTheNetwork, .. OfCaches, .. OfUsersAndPasswords, .. OfScaling, .. OfTheRest, .. OfProd];

    private static SettingCase[] OfTheEnvironment =>
        [
            new("$schema", "\"./environment.schema.json\"", "\"./another.json\""),
            new("account", "\"123456789012\"", "\"210987654321\""),
            new("region", "\"us-east-1\"", "\"eu-west-1\""),
            new("allowUnknownRegion", "true", "false"),
            new("terminationProtection", "true", "false"),
            new("removal", "\"snapshot\"", "\"destroy\"", "\"retain\""),
            new("tags", """+{ "team": "shop" }""", """{ "team": "sales" }"""),
            new("appTiers", """+{ "batch": {} }"""),
            new("appTiers.*.securityGroupId", "\"sg-00000001\"", "\"sg-00000002\""),
            new("alarms", "{}", """{ "topicArn": "arn:aws:sns:us-east-1:123456789012:given-1" }"""),
            new(
                "alarms.topicArn",
                "\"arn:aws:sns:us-east-1:123456789012:given-1\"",
                "\"arn:aws:sns:us-east-1:123456789012:given-2\""
            )
            {
                Around = [("alarms", "{}")],
            },
            new("alarms.email", "\"one@example.com\"", "\"two@example.com\"") { Around = [("alarms", "{}")] },
            new("appTiers.*.egress", "\"open\"", "\"vpc\"", "\"none\"", "\"open\"", "\"none\""),
            new("keyGrantsForServicesOnly", "true", "false"),
            new("dashboard", "true", "false"),
            new("events", "{}", """{ "email": "one@example.com" }"""),
            new("events.email", "\"one@example.com\"", "\"two@example.com\"") { Around = [("events", "{}")] },
            new("compliance", """["aws-foundational"]""", """["hipaa"]"""),
            new("cacheStacks", "2", "3"),
            new("caches", $$"""+{ "spare": {{SettingCase.Valkey}} }"""),
        ];

    private static SettingCase[] OfTheNetwork =>
        [
            new(
                "network",
                $$"""{ "existing": {{Existing}} }""",
                """{ "create": { "cidr": "10.8.0.0/16", "natGateways": 1 } }"""
            ),
            new("network.create", """{ "cidr": "10.8.0.0/16" }""", """{ "cidr": "10.9.0.0/16", "flowLogs": true }"""),
            new("network.create.cidr", "\"10.8.0.0/16\"", "\"10.9.0.0/16\""),
            new("network.create.availabilityZones", "2", "3", """["us-east-1a", "us-east-1b"]"""),
            new("network.create.natGateways", "1", "2"),
            new("network.create.flowLogs", "true", "false"),
            new("network.create.flowLogDays", "30", "60") { Around = [("network/create/flowLogs", "true")] },
            LookedUp("network.lookup", "{}", """{ "vpcId": "vpc-00000001" }""", """{ "name": "main" }"""),
            LookedUp("network.lookup.vpcId", """{ "name": "main" }""", "\"vpc-00000001\""),
            LookedUp("network.lookup.name", """{ "vpcId": "vpc-00000001" }""", "\"main\"", "\"data\""),
            LookedUp("network.lookup.tags", """{ "vpcId": "vpc-00000001" }""", """{ "tier": "data" }"""),
            InExisting("network.existing", Existing, Another),
            InExisting("network.existing.vpcId", Existing, Another) with
            {
                At = "network/existing",
            },
            InExisting("network.existing.subnetIds", Existing, InTwoZones) with
            {
                At = "network/existing",
            },
            InExisting("network.existing.availabilityZones", Existing, InTwoZones) with
            {
                At = "network/existing",
            },
            InExisting("network.existing.wayOut", "\"nat\"", "\"endpoints\""),
            InExisting("network.existing.rotationSubnetIds", """["subnet-00000003"]""", """["subnet-00000001"]"""),
        ];

    private const string Existing = """
        {
          "vpcId": "vpc-00000001",
          "subnetIds": ["subnet-00000001", "subnet-00000002", "subnet-00000003"],
          "availabilityZones": ["us-east-1a", "us-east-1b", "us-east-1c"],
          "wayOut": "nat"
        }
        """;

    private const string InTwoZones = """
        {
          "vpcId": "vpc-00000001",
          "subnetIds": ["subnet-00000001", "subnet-00000002"],
          "availabilityZones": ["us-east-1a", "us-east-1b"],
          "wayOut": "nat"
        }
        """;

    private const string Another = """
        {
          "vpcId": "vpc-00000002",
          "subnetIds": ["subnet-00000011", "subnet-00000012", "subnet-00000013"],
          "availabilityZones": ["us-east-1a", "us-east-1b", "us-east-1c"],
          "wayOut": "nat"
        }
        """;

    private static SettingCase LookedUp(string setting, string lookup, params string[] values) =>
        new(setting, values)
        {
            Around =
            [
                ("network", $$"""{ "lookup": {{lookup}} }"""),
                ("account", "\"123456789012\""),
                ("region", "\"us-east-1\""),
            ],
        };

    private static SettingCase InExisting(string setting, params string[] values) =>
        new(setting, values) { Around = [("network", $$"""{ "existing": {{Existing}} }""")] };
}
