using System.Net;
using System.Net.Sockets;
using static Infra.Settings.Rules.SettingPatterns;
using static Infra.Settings.Rules.SettingRule;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>The VPC.</summary>
internal static class NetworkSettingRules
{
    private const string VpcForm = "the id of a VPC looks like vpc-0123456789abcdef0";
    private const string SubnetForm = "the id of a subnet looks like subnet-0123456789abcdef0";
    private const string VpcExample = "vpc-0123456789abcdef0";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        OneOf("SET-40", "network", "create", "lookup", "existing") with
        {
            Why = "The caches stand in one VPC.",
            Breaks = """ "network": { "create": {}, "lookup": { "name": "main" } } """,
            Keeps = """ "network": { "create": {} } """,
        },
        Range("SET-41", "network.create.availabilityZones", 2, 3) with
        {
            Statement = "`network.create.availabilityZones` is 2 or 3, or names as many.",
            Mistake = zones =>
                zones.Environment.Network.Create!.AvailabilityZones.Count is var count and (< 2 or > 3)
                    ? $"must be 2 or 3, got {count}"
                    : null,
            Schema = schema =>
            {
                (schema["minimum"], schema["maximum"]) = (2, 3);
                (schema["minItems"], schema["maxItems"]) = (2, 3);
            },
            Why = "Failover needs two, and not every Region has more than three.",
        },
        new("SET-42", "network.create")
        {
            Mistakes = create => [(create["natGateways"], NatGatewaysMistake(create.Environment.Network.Create!))],
            Statement = "`network.create.natGateways` is between 0 and the number of Availability Zones.",
            Why = "A second one in a zone costs and helps nothing.",
            Breaks = """ "network": { "create": { "natGateways": 4 } } """,
            Keeps = """ "network": { "create": { "natGateways": 2 } } """,
            Schema = schema =>
                (schema["properties"]!["natGateways"]!["minimum"], schema["properties"]!["natGateways"]!["maximum"]) = (
                    0,
                    3
                ),
        },
        new("SET-144", "network.create.flowLogDays")
        {
            Mistake = days =>
                !days.Environment.Network.Create!.FlowLogs
                    ? "there is no log of the traffic: leave it out, or set flowLogs to true"
                    : RetentionMistake(days),
            Schema = OnlyRetention,
            Statement =
                "`network.create.flowLogDays` is a number of days that CloudWatch Logs offers, and needs flowLogs.",
            Why = "Without flowLogs it would have no effect.",
            Breaks = """ "network": { "create": { "flowLogs": true, "flowLogDays": 8 } } """,
            Keeps = """ "network": { "create": { "flowLogs": true, "flowLogDays": 7 } } """,
        },
        new("SET-43", "network.create")
        {
            Mistakes = create => [(create["cidr"], CidrMistake(create.Environment.Network.Create!))],
            Statement =
                "`network.create.cidr` is an IPv4 range between /16 and /20, or /19 with three zones and NAT gateways.",
            Why = "A VPC has no more than /16, and the subnets take 4096 addresses or more.",
            Breaks = """ "network": { "create": { "cidr": "10.0.0.0/24" } } """,
            Keeps = """ "network": { "create": { "cidr": "10.0.0.0/20" } } """,
            Schema = schema => schema["properties"]!["cidr"]!["pattern"] = "^[0-9]{1,3}(\\.[0-9]{1,3}){3}/(1[6-9]|20)$",
        },
        AnyOf("SET-44", "network.lookup", "give vpcId, name or tags, got {}", "vpcId", "name", "tags") with
        {
            Why = "Any VPC of the account would do.",
            Breaks = """ "network": { "create": null, "lookup": {} } """,
            Keeps = """ "network": { "create": null, "lookup": { "name": "main" } } """,
        },
        Pattern("SET-45", "network.lookup.vpcId", Vpc(), VpcForm) with
        {
            Breaks = """ "network": { "create": null, "lookup": { "vpcId": "main" } } """,
            Keeps = $$""" "network": { "create": null, "lookup": { "vpcId": "{{VpcExample}}" } } """,
        },
        new("SET-46", "network.lookup.name")
        {
            Mistake = name => name.Text is "" ? "must not be empty, got \"\"" : null,
            Statement = "`network.lookup.name` is not empty.",
            Why = "No VPC is found by it.",
            Breaks = """ "network": { "create": null, "lookup": { "name": "" } } """,
            Keeps = """ "network": { "create": null, "lookup": { "name": "main" } } """,
            Schema = schema => schema["minLength"] = 1,
        },
        Pattern("SET-47", "network.existing.vpcId", Vpc(), VpcForm) with
        {
            Breaks = Existing("main"),
            Keeps = Existing(VpcExample),
        },
        new("SET-48", "network.existing.subnetIds")
        {
            Mistake = ids => ids.Children.Count > 0 ? null : "there must be at least one, got []",
            Statement = "`network.existing.subnetIds` names at least one subnet.",
            Why = "A cache stands in a subnet.",
            Breaks = Existing(VpcExample, [], []),
            Keeps = Existing(VpcExample),
            Schema = schema => schema["minItems"] = 1,
        },
        Pattern("SET-49", "network.existing.subnetIds[]", Subnet(), SubnetForm) with
        {
            Breaks = Existing(VpcExample, ["a"], ["eu-west-1a"]),
            Keeps = Existing(VpcExample),
        },
        Pattern("SET-52", "network.existing.rotationSubnetIds[]", Subnet(), SubnetForm) with
        {
            Breaks = Rotating("a"),
            Keeps = Rotating("subnet-01234567"),
        },
        Distinct("SET-145", "network.existing.rotationSubnetIds") with
        {
            Breaks = Rotating("subnet-01234567", "subnet-01234567"),
            Keeps = Rotating("subnet-01234567", "subnet-01234568"),
        },
        Distinct("SET-50", "network.existing.subnetIds") with
        {
            Breaks = Existing(VpcExample, ["subnet-01234567", "subnet-01234567"], ["eu-west-1a", "eu-west-1b"]),
            Keeps = Existing(VpcExample),
        },
        new("SET-51", "network.existing.availabilityZones")
        {
            Mistake = zones =>
                zones.Parent!["subnetIds"].Children.Count is var subnets && subnets != zones.Children.Count
                    ? $"there must be one for each of the {subnets} subnets, got {zones.Children.Count}"
                    : null,
            Statement = "`network.existing.availabilityZones` names the zone of each subnet.",
            Why = "Multi-AZ is judged by the zones.",
            Breaks = Existing(VpcExample, ["subnet-01234567"], []),
            Keeps = Existing(VpcExample),
        },
    ];

    private static string? NatGatewaysMistake(CreateVpcSettings settings) =>
        settings.NatGateways < 0 || settings.NatGateways > settings.AvailabilityZones.Count
            ? $"must be between 0 and the number of Availability Zones, got {settings.NatGateways}"
            : null;

    // https://www.rfc-editor.org/rfc/rfc6890 and https://www.rfc-editor.org/rfc/rfc5771
    private static readonly IPNetwork[] OfNoNetwork =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("224.0.0.0/3"),
    ];

    private static string? CidrMistake(CreateVpcSettings settings)
    {
        // What the subnets take: 4096 addresses, or more with a third zone and public subnets (see VpcSource).
        var longest = settings is { AvailabilityZones.Count: > 2, NatGateways: > 0 } ? 19 : 20;
        return !IPNetwork.TryParse(settings.Cidr, out var range)
            || range.BaseAddress.AddressFamily != AddressFamily.InterNetwork
            || range.ToString() != settings.Cidr
            || range.PrefixLength < 16
            || range.PrefixLength > longest
                ? $"must be an IPv4 range between /16 and /{longest}, such as 10.0.0.0/16, got {Quote(settings.Cidr)}"
            : Array.Exists(OfNoNetwork, reserved => reserved.Contains(range.BaseAddress))
                ? $"addresses of {Quote(settings.Cidr)} mean something else everywhere (this host, loopback, link-local, multicast): take a private range such as 10.0.0.0/16"
            : null;
    }

    private static string Existing(string vpc) => Existing(vpc, ["subnet-01234567"], ["eu-west-1a"]);

    private static string Existing(string vpc, string[] subnets, string[] zones) =>
        $$""" "network": { "create": null, "existing": { "vpcId": "{{vpc}}", "subnetIds": [{{Texts(subnets)}}], "availabilityZones": [{{Texts(zones)}}] } } """;

    private static string Rotating(params string[] subnets) =>
        Existing(VpcExample)
            .Replace(
                "\"subnetIds\"",
                $"\"rotationSubnetIds\": [{Texts(subnets)}], \"subnetIds\"",
                StringComparison.Ordinal
            );

    private static string Texts(string[] texts) => string.Join(", ", texts.Select(text => $"\"{text}\""));
}
