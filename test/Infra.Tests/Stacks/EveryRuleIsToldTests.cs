using System.Text.RegularExpressions;

namespace Infra.Tests.Stacks;

/// <summary>
/// No rule of the service about what the app makes is told in other words than those of the settings: settings that break it
/// are among the examples, or none can.
/// </summary>
public sealed partial class EveryRuleIsToldTests
{
    private const string Names = "The app leaves names and ids to CloudFormation.";
    private const string Descriptions = "The app writes the descriptions.";
    private const string Words = "The schema has the words; another is refused by its form.";
    private const string Own = "The app makes the parameter group for engine and topology.";
    private const string Shards = "Settings do not describe shards one by one.";
    private const string Made = "Secrets, keys and security groups are made by the app.";
    private const string OneEngine = "The users of a cache have its engine.";
    private const string Addresses = "Settings have no network type.";
    private const string Network = "The app makes the subnet group for all subnets of the network.";
    private const string FarMembers = "The members in other Regions are in other files.";
    private const string Policies = "The app makes the targets and policies.";
    private const string InFile = "It takes more than a cache: ToldPlaceTests.";

    /// <summary>What settings cannot break, or a rule of the settings refuses before.</summary>
    private static readonly Dictionary<string, string> NotBySettings = new(StringComparer.Ordinal)
    {
        ["N-01"] = Names,
        ["N-02"] = Names,
        ["N-03"] = Names,
        ["N-04"] = Names,
        ["N-05"] = Names,
        ["N-06"] = Names,
        ["N-07"] = Names,
        ["N-08"] = Names,
        ["N-10"] = Names,
        ["N-11"] = Names,
        ["N-12"] = Names,
        ["N-13"] = "SET-02 has the form of names.",
        ["N-14"] = Names,
        ["N-15"] = "SET-100 has the form of the suffix.",
        ["N-16"] = Descriptions,
        ["N-17"] = Descriptions,
        ["N-18"] = Descriptions,
        ["N-19"] = "The rules of `tags` come first.",
        ["N-20"] = "The rules of `tags` come first.",
        ["N-21"] = "The rules of `tags` come first.",
        ["N-24"] = "The rule of `logs.*.firehose` comes first.",
        ["E-01"] = Words,
        ["E-02"] = Words,
        ["E-03"] = Words,
        ["E-04"] = Words,
        ["P-01"] = "E-05, E-06 and E-07 tell the version.",
        ["P-02"] = Own,
        ["P-03"] = Own,
        ["P-04"] = Own,
        ["P-05"] = Own,
        ["P-07"] = Own,
        ["P-13"] = "`cluster-enabled` is refused as a whole.",
        ["T-09"] = "The app has data tiering where the node type has it.",
        ["T-10"] = "The app has data tiering where the node type has it.",
        ["T-15"] = InFile,
        ["R-08"] = "SET-36 refuses it.",
        ["R-13"] = InFile,
        ["R-16"] = Network,
        ["R-18"] = Shards,
        ["R-19"] = Shards,
        ["R-20"] = Shards,
        ["R-21"] = Shards,
        ["R-22"] = Shards,
        ["S-07"] = Made,
        ["S-08"] = Made,
        ["S-16"] = OneEngine,
        ["S-25"] = Made,
        ["S-27"] = Made,
        ["S-29"] = Made,
        ["B-12"] = "Settings name no files of S3 for caches with nodes.",
        ["L-02"] = Addresses,
        ["L-03"] = Addresses,
        ["L-05"] = Addresses,
        ["L-06"] = Addresses,
        ["G-01"] = FarMembers,
        ["G-02"] = FarMembers,
        ["G-07"] = FarMembers,
        ["G-10"] = FarMembers,
        ["G-14"] = FarMembers,
        ["G-19"] = FarMembers,
        ["G-17"] = "SET-160 and SET-161 refuse it.",
        ["C-04"] = InFile,
        ["C-07"] = "The app spreads nodes where there are two.",
        ["C-20"] = Made,
        ["V-03"] = "The app writes the unit.",
        ["V-05"] = "SET-133 refuses it.",
        ["V-06"] = "SET-30 refuses it.",
        ["V-07"] = OneEngine,
        ["V-08"] = "SET-30 refuses it.",
        ["V-09"] = "SET-37 refuses it.",
        ["V-12"] = Network,
        ["V-12-one"] = InFile,
        ["V-13"] = Made,
        ["V-14"] = Addresses,
        ["V-15"] = "Settings have no public caches.",
        ["V-16"] = "SET-30 refuses it.",
        ["V-17"] = Made,
        ["V-20"] = Made,
        ["V-21"] = Names,
        ["K-01"] = Network,
        ["K-03"] = InFile,
        ["K-05"] = InFile,
        ["K-07"] = Network,
        ["K-08"] = Network,
        ["K-10"] = "SET-18, SET-19 and SET-164 have the zones.",
        ["O-02"] = "SET-18 and SET-19 have the zones.",
        ["O-02-zone"] = "SET-18 and SET-19 have the zones.",
        ["A-03"] = "SET-101 refuses it.",
        ["A-06"] = Policies,
        ["A-07"] = "SET-134 refuses it.",
        ["A-09"] = Policies,
        ["A-10"] = Policies,
        ["A-12"] = Policies,
        ["A-13"] = "SET-81 refuses it.",
        ["A-14"] = "Schedules of settings have no end.",
        ["A-15"] = "SET-137 refuses it.",
        ["A-16"] = "A rule of schedules refuses it.",
        ["A-17"] = Policies,
        ["M-01"] = "SET-35 refuses it.",
        ["U-01"] = "The app writes an access string for every user.",
        ["U-09"] = Made,
        ["U-10"] = Made,
        ["U-11"] = Made,
        ["U-12"] = Made,
        ["U-13"] = Made,
        ["U-14"] = Made,
        ["U-15"] = Words,
        ["U-16"] = Made,
        ["U-17"] = Made,
        ["U-18"] = "The app names users with IAM.",
        ["U-19"] = Made,
        ["U-20"] = OneEngine,
        ["U-21"] = "The app adds the default user.",
        ["U-22"] = "The names of an object are distinct.",
        ["U-23"] = InFile,
        ["U-30"] = Made,
        ["U-32"] = "The default user that the app adds is off, and its users have passwords or IAM.",
    };

    private static readonly string[] Types =
    [
        "AWS::ElastiCache::ReplicationGroup",
        "AWS::ElastiCache::CacheCluster",
        "AWS::ElastiCache::ServerlessCache",
        "AWS::ElastiCache::ParameterGroup",
        "AWS::ElastiCache::SubnetGroup",
        "AWS::ElastiCache::User",
        "AWS::ElastiCache::UserGroup",
        "AWS::ElastiCache::GlobalReplicationGroup",
        "AWS::ApplicationAutoScaling::ScalableTarget",
        "AWS::ApplicationAutoScaling::ScalingPolicy",
    ];

    private static readonly HashSet<string> Told =
    [
        .. new[] { "refused-caches.txt", "warned-caches.txt" }
            .SelectMany(file => File.ReadLines(Repository.PathOf("test", "Infra.Tests", "Stacks", file)))
            .Select(line => RuleId().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value),
        .. SettingRules.All.SelectMany(rule => rule.Service),
    ];

    [Fact]
    public void Every_rule_is_told_in_the_words_of_the_settings_or_cannot_be_broken_by_them() =>
        Assert.Equal([], Rules().Except(Told).Except(NotBySettings.Keys));

    [Fact]
    public void What_cannot_be_broken_is_not_told() => Assert.Equal([], NotBySettings.Keys.Intersect(Told));

    [Fact]
    public void What_cannot_be_broken_is_a_rule_of_what_the_app_makes() =>
        Assert.Equal([], NotBySettings.Keys.Except(Rules()));

    private static IEnumerable<string> Rules() =>
        RuleCatalog
            .All.Where(entry =>
                entry.ResourceTypes.Any(Types.Contains) && !entry.Rule.Id.StartsWith("W-", StringComparison.Ordinal)
            )
            .Select(entry => entry.Rule.Id)
            .Distinct(StringComparer.Ordinal)
            .Except(RuledOut.ByConstructs.Keys)
            .Except(RuledOut.Unset.Keys);

    [GeneratedRegex(@"\b(?:elasticache:)?([A-Z]-[0-9]{2}(?:-[a-z]+)?)[)\]]$")]
    private static partial Regex RuleId();
}
