// Long: what a template needs, and what an account lacks, kind by kind.
using System.Text.Json;

namespace ElastiCache.Model.Tests.Preflight;

/// <summary>What a template needs of an account, and what is said of an account that lacks it.</summary>
public sealed class PreflightTests
{
    private const string Cache = """
        {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
          "ReplicationGroupId": "sessions", "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.t4g.small",
          "NumCacheClusters": 3, "MultiAZEnabled": true, "PreferredCacheClusterAZs": ["eu-west-1a", "eu-west-1b", "eu-west-1a"],
          "CacheSubnetGroupName": {"Ref": "Subnets"}, "CacheParameterGroupName": "tuned", "KmsKeyId": "alias/cache",
          "SecurityGroupIds": ["sg-1"], "UserGroupIds": [{"Ref": "People"}], "SnapshotName": "last-good",
          "AuthToken": "{{resolve:secretsmanager:cache/token:SecretString:token}}"}}
        """;

    private const string Whole = $$$"""
        {"Parameters": {"Size": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cache/size"}},
         "Resources": {
          "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": ["subnet-a", "subnet-b"]}},
          "People": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "people", "UserIds": ["default", "ops"]}},
          "Sessions": {{{Cache}}}}}
        """;

    [Fact]
    public void What_exists_in_the_account_or_is_made_anew_is_asked_for_by_name()
    {
        var needs = Needs(Whole);

        Assert.Equal(
            [
                "EngineVersion 8.2 valkey",
                "Existing last-good AWS::ElastiCache::Snapshot",
                "Existing ops AWS::ElastiCache::User",
                "Existing tuned AWS::ElastiCache::ParameterGroup",
                "FreeName people AWS::ElastiCache::UserGroup",
                "FreeName sessions AWS::ElastiCache::ReplicationGroup",
                "Key alias/cache",
                "NodeType cache.t4g.small",
                "Parameter /cache/size",
                "Secret cache/token",
                "SecurityGroup sg-1",
                "Subnet subnet-a",
                "Subnet subnet-b",
            ],
            needs
                .Questions.Select(entry => $"{entry.Question.Kind} {entry.Question.Name} {entry.Question.Of}".Trim())
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(needs.Unknown);
    }

    [Fact]
    public void New_nodes_and_groups_count_against_the_quotas()
    {
        var added = Needs(Whole).Added;

        Assert.Equal(
            (3, 1, 1),
            (added[AccountQuota.Nodes], added[AccountQuota.SubnetGroups], added[AccountQuota.UserGroups])
        );
        Assert.False(added.ContainsKey(AccountQuota.ParameterGroups));
    }

    [Fact]
    public void What_the_stack_has_already_takes_no_name_no_quota_and_no_address()
    {
        var needs = Needs(Whole, "Sessions", "People", "Subnets");

        Assert.DoesNotContain(needs.Questions, entry => entry.Question.Kind == QuestionKind.FreeName);
        Assert.Empty(needs.Added);
        Assert.Empty(needs.Placements);
        Assert.Contains(needs.Questions, entry => entry.Question is { Kind: QuestionKind.NodeType });
    }

    [Fact]
    public void What_only_the_deployment_knows_is_named_and_not_asked()
    {
        var needs = Needs(
            """
            {"Resources": {"Sessions": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
              "Engine": "valkey", "CacheSubnetGroupName": {"Fn::ImportValue": "Subnets"}, "NumCacheClusters": {"Fn::ImportValue": "Nodes"},
              "AuthToken": {"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Other"}, ":SecretString:token}}"]]}}}}}
            """
        );

        Assert.Equal(
            ["Sessions.CacheSubnetGroupName", "Sessions: its number of nodes"],
            needs.Unknown.Order(StringComparer.Ordinal)
        );
        Assert.Empty(needs.Questions);
    }

    [Theory]
    [InlineData("cache/token:SecretString:token", "cache/token")]
    [InlineData("cache/token", "cache/token")]
    [InlineData(
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:cache-a1:SecretString:token::",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:cache-a1"
    )]
    public void A_secret_is_read_from_a_reference_by_name_or_ARN(string reference, string id) =>
        Assert.Equal(
            id,
            Assert
                .Single(
                    Needs(
                        """{"Resources": {"Api": {"Type": "AWS::ElastiCache::User", "Properties": {"Passwords": ["{{resolve:secretsmanager:"""
                            + reference
                            + """}}"]}}}}"""
                    ).Questions
                )
                .Question.Name
        );

    [Fact]
    public void A_secret_that_the_template_makes_itself_need_not_be_there() =>
        Assert.Empty(
            Needs(
                """
                {"Resources": {
                  "Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": {"Name": "shop"}},
                  "Size": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/size", "Type": "String", "Value": "3"}},
                  "Api": {"Type": "AWS::ElastiCache::User", "Properties": {"Passwords": ["{{resolve:secretsmanager:shop}}", "{{resolve:ssm:/shop/size}}"]}}
                }}
                """
            ).Questions
        );

    [Fact]
    public void What_is_not_made_reads_nothing() =>
        Assert.Empty(
            Needs(
                """
                {"Conditions": {"Never": {"Fn::Equals": ["a", "b"]}},
                 "Resources": {"Api": {"Type": "AWS::ElastiCache::User", "Condition": "Never", "Properties": {
                   "Passwords": ["{{resolve:secretsmanager:shop}}"]}}}}
                """
            ).Questions
        );

    [Theory]
    [InlineData(null, "/cache/node")]
    [InlineData("/other/node", "/other/node")]
    public void A_parameter_that_holds_a_name_is_asked_for_by_what_it_is(string? given, string name) =>
        Assert.Equal(
            new AccountQuestion(QuestionKind.Parameter, name),
            Assert
                .Single(
                    NeedsReader
                        .Read(
                            Template.Read(
                                JsonDocument
                                    .Parse(
                                        """{"Parameters": {"Node": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cache/node"}}, "Resources": {}}"""
                                    )
                                    .RootElement
                            ),
                            "eu-west-1",
                            given is null
                                ? new Dictionary<string, string>()
                                : new Dictionary<string, string> { ["Node"] = given },
                            new HashSet<string>()
                        )
                        .Questions
                )
                .Question
        );

    [Fact]
    public void A_user_whose_name_only_begins_like_the_default_one_is_asked_for() =>
        Assert.Contains(
            Needs(
                """
                {"Resources": {"People": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserIds": ["default", "default-shop"]}}}}
                """
            ).Questions,
            entry => entry.Question is { Kind: QuestionKind.Existing, Name: "default-shop" }
        );

    [Fact]
    public void An_account_that_has_everything_has_nothing_to_stop_for()
    {
        var checks = Judge(Account());

        Assert.Equal("", Stops(checks));
        Assert.Contains(checks, check => check.Sentence == "nodes per Region: 3 more beside 10 in use, of 300");
        Assert.Contains(checks, check => check.Sentence == "subnet-a, subnet-b: 3 new nodes, 20 free addresses");
    }

    public static TheoryData<string, string> Broken =>
        new()
        {
            { "answer", "F-01 Sessions" },
            { "quota", "F-04 " },
            { "default quota", "F-04 " },
            { "vpc", "F-05 Sessions" },
            { "security group", "F-05 Sessions" },
            { "addresses", "F-06 Sessions" },
            { "zone", "F-07 Sessions" },
            { "one zone", "F-07 Sessions" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_the_account_lacks_is_told(string what, string expected)
    {
        var account = Account();
        account = what switch
        {
            "answer" => account with
            {
                Answers = new Dictionary<AccountQuestion, AccountAnswer>
                {
                    [new(QuestionKind.NodeType, "cache.t4g.small")] = new(false, "not offered"),
                },
            },
            "quota" => account with { Used = new Dictionary<AccountQuota, int> { [AccountQuota.Nodes] = 298 } },
            "default quota" => account with
            {
                Quotas = new Dictionary<string, double>(),
                Used = new Dictionary<AccountQuota, int> { [AccountQuota.SubnetGroups] = 300 },
            },
            "vpc" => With(account, "subnet-b", new SubnetFact("eu-west-1b", "vpc-2", 10)),
            "security group" => account with
            {
                SecurityGroupVpcs = new Dictionary<string, string> { ["sg-1"] = "vpc-2" },
            },
            "addresses" => With(
                With(account, "subnet-a", new SubnetFact("eu-west-1a", "vpc-1", 1)),
                "subnet-b",
                new SubnetFact("eu-west-1b", "vpc-1", 1)
            ),
            "zone" => With(account, "subnet-b", new SubnetFact("eu-west-1c", "vpc-1", 10)),
            _ => With(account, "subnet-b", new SubnetFact("eu-west-1a", "vpc-1", 10)),
        };

        var stops = Judge(account).Where(check => !check.Holds).ToList();

        Assert.NotEmpty(stops);
        Assert.All(stops, check => Assert.Equal(expected, $"{check.Rule.Id} {check.LogicalId}"));
    }

    // The last quota, the last address: enough; one less is not.
    [Theory]
    [InlineData(297, true)]
    [InlineData(298, false)]
    public void A_quota_may_be_used_up(int used, bool suffices) =>
        Assert.Equal(
            suffices,
            Judge(Account() with { Used = new Dictionary<AccountQuota, int> { [AccountQuota.Nodes] = used } })
                .All(check => check.Holds)
        );

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void The_last_address_may_be_taken(int free, bool suffices) =>
        Assert.Equal(
            suffices,
            Judge(
                    With(
                        With(Account(), "subnet-a", new SubnetFact("eu-west-1a", "vpc-1", free)),
                        "subnet-b",
                        new SubnetFact("eu-west-1b", "vpc-1", 1)
                    )
                )
                .All(check => check.Holds)
        );

    [Theory]
    [InlineData("""{"NumNodeGroups": 30, "ReplicasPerNodeGroup": 2}""", true)]
    [InlineData("""{"NumNodeGroups": 31, "ReplicasPerNodeGroup": 2}""", false)]
    public void The_nodes_of_one_cache_have_a_quota_of_their_own(string properties, bool suffices) =>
        Assert.Equal(
            suffices,
            PreflightJudge
                .Judge(
                    Needs(
                        """{"Resources": {"Big": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": """
                            + properties
                            + "}}}"
                    ),
                    Account()
                )
                .All(check => check.Holds)
        );

    [Fact]
    public void The_subnets_of_a_group_that_is_there_already_are_those_of_the_account()
    {
        var needs = Needs(Whole.Replace("""{"Ref": "Subnets"}""", "\"theirs\""));
        var account = Account() with
        {
            SubnetGroups = new Dictionary<string, IReadOnlyList<string>> { ["theirs"] = ["subnet-a"] },
        };

        Assert.Contains(
            PreflightJudge.Judge(needs, account),
            check => !check.Holds && check.Sentence.StartsWith("eu-west-1b has no subnet", StringComparison.Ordinal)
        );
    }

    private static DeploymentNeeds Needs(string json, params string[] deployed)
    {
        using var document = JsonDocument.Parse(json);
        return NeedsReader.Read(
            Template.Read(document.RootElement.Clone()),
            "eu-west-1",
            new Dictionary<string, string>(),
            deployed.ToHashSet(StringComparer.Ordinal)
        );
    }

    private static IReadOnlyList<PreflightCheck> Judge(AccountFacts account) =>
        PreflightJudge.Judge(Needs(Whole), account);

    private static AccountFacts Account() =>
        new()
        {
            Answers = new Dictionary<AccountQuestion, AccountAnswer>(),
            Quotas = new Dictionary<string, double> { [AccountQuota.Nodes.Code] = 300 },
            Used = new Dictionary<AccountQuota, int> { [AccountQuota.Nodes] = 10 },
            Subnets = new Dictionary<string, SubnetFact>
            {
                ["subnet-a"] = new("eu-west-1a", "vpc-1", 10),
                ["subnet-b"] = new("eu-west-1b", "vpc-1", 10),
            },
            SecurityGroupVpcs = new Dictionary<string, string> { ["sg-1"] = "vpc-1" },
        };

    private static AccountFacts With(AccountFacts account, string id, SubnetFact subnet) =>
        account with
        {
            Subnets = new Dictionary<string, SubnetFact>(account.Subnets) { [id] = subnet },
        };

    private static string Stops(IEnumerable<PreflightCheck> checks) =>
        string.Join('\n', checks.Where(check => !check.Holds).Select(check => $"{check.Rule.Id} {check.Sentence}"));
}
