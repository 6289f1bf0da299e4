using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Plans over a second cache, where the first one refers to what NEW no longer has.</summary>
public sealed class SecondCacheReferencesTests
{
    private const string User = """
        "U": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "app", "UserName": "app", "Engine": "valkey",
            "AccessString": "on ~* +@all", "AuthenticationMode": {"Type": "iam"} } },
        "UG": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "apps", "Engine": "valkey", "UserIds": [{"Ref": "U"}] } }
        """;

    private const string Secret = """
        "Sec": {"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": {"ExcludePunctuation": true, "PasswordLength": 64} } }
        """;

    private const string OfUsers = """ "UserGroupIds": [{"Ref": "UG"}] """;
    private const string OfToken = """ "AuthToken": {"Fn::Sub": "{{resolve:secretsmanager:${Sec}}}"} """;
    private const string Token = """ "AuthToken": "{{resolve:secretsmanager:a:SecretString:t}}" """;

    [Theory]
    [InlineData(User, OfUsers, Secret, OfToken, "U and UG", "G, U and UG")]
    [InlineData(Secret, OfToken, User, OfUsers, "Sec", "G and Sec")]
    public void What_it_refers_to_stays_until_it_goes(
        string beside,
        string access,
        string besideNew,
        string accessNew,
        string kept,
        string all
    )
    {
        var steps = Steps(Read(beside, access), Read(besideNew, accessNew));

        Assert.Equal(3, steps.Count);
        Assert.StartsWith(
            $"Leave G as it is in OLD, with {kept}, which it refers to and NEW no longer has, and make sure",
            steps[0].Summary
        );
        Assert.StartsWith($"Once every client uses the new cache, remove {all} from the template", steps[2].Summary);
    }

    [Fact]
    public void A_security_group_with_another_logical_id_is_kept_too() =>
        Assert.StartsWith(
            "Leave G as it is in OLD, with Sg1, which it refers to",
            Steps(
                Read(SecurityGroup("Sg1"), $"{Token}, \"SecurityGroupIds\": [{{\"Ref\": \"Sg1\"}}]"),
                Read(SecurityGroup("Sg2"), "\"SecurityGroupIds\": [{\"Ref\": \"Sg2\"}]")
            )[0].Summary
        );

    [Fact]
    public void Parameters_conditions_and_mappings_are_kept_too() =>
        Assert.StartsWith(
            "Leave G as it is in OLD, with Sg1, the parameter Env, the parameter Text, the condition IsBig, the condition IsProd and "
                + "the mapping Sizes, which it refers to",
            Steps(
                Read(
                    """
                    "Sg1": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": {"Ref": "Text"}, "VpcId": "vpc-1"} }
                    """,
                    $$"""
                    {{Token}}, "SecurityGroupIds": [{"Fn::If": ["IsBig", {"Ref": "Sg1"}, {"Ref": "Sg1"}]}],
                    "SnapshotWindow": {"Fn::FindInMap": ["Sizes", "a", "Window"]}
                    """,
                    """
                    "Parameters": {"Env": {"Type": "String", "Default": "prod"}, "Text": {"Type": "String", "Default": "a"} },
                    "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "IsBig": {"Condition": "IsProd"} },
                    "Mappings": {"Sizes": {"a": {"Window": "03:00-04:00"} } },
                    """
                ),
                Read("", "\"SnapshotWindow\": \"03:00-04:00\"")
            )[0].Summary
        );

    [Fact]
    public void What_stands_in_the_branches_of_a_condition_and_what_it_waits_for_is_kept_too() =>
        Assert.StartsWith(
            "Leave G as it is in OLD, with Sg1, Topic, Waiter, the condition IsBig and the condition IsHere, which it refers to",
            Steps(
                Read(
                    """
                    "Waiter": {"Type": "AWS::CloudFormation::WaitConditionHandle", "Condition": "IsHere"}, "Topic": {"Type": "AWS::SNS::Topic"},
                    "Sg1": {"Type": "AWS::EC2::SecurityGroup", "DependsOn": ["Waiter"], "Properties": {"GroupDescription": "a", "VpcId": "vpc-1"} }
                    """,
                    $$"""
                    {{Token}}, "SecurityGroupIds": [{"Ref": "Sg1"}],
                    "NotificationTopicArn": {"Fn::If": ["IsBig", {"Ref": "Topic"}, {"Ref": "AWS::NoValue"}]}
                    """,
                    """
                    "Conditions": {"IsBig": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]},
                        "IsHere": {"Fn::Equals": [{"Ref": "AWS::Partition"}, "aws"]} },
                    """
                ),
                Read("", "\"SnapshotWindow\": \"03:00-04:00\"")
            )[0].Summary
        );

    [Fact]
    public void What_NEW_still_has_is_not_named() =>
        Assert.StartsWith(
            "Leave G as it is in OLD and make sure",
            Steps(
                Read(SecurityGroup("Sg1"), $"{Token}, \"SecurityGroupIds\": [{{\"Ref\": \"Sg1\"}}]"),
                Read(SecurityGroup("Sg1"), "\"SecurityGroupIds\": [{\"Ref\": \"Sg1\"}]")
            )[0].Summary
        );

    [Fact]
    public void Where_the_first_cache_would_be_replaced_with_what_it_refers_to_there_is_no_plan() =>
        Assert.Empty(Steps(Read(SubnetGroup("a"), $"{Token}, {InGroup}"), Read(SubnetGroup("b"), InGroup)));

    // Both policies have to keep it: which one counts says how the cache goes.
    [Theory]
    [InlineData("\"DeletionPolicy\": \"Snapshot\"", true)]
    [InlineData("\"UpdateReplacePolicy\": \"Retain\"", true)]
    [InlineData("\"DeletionPolicy\": \"Snapshot\", \"UpdateReplacePolicy\": \"Delete\"", true)]
    [InlineData("\"DeletionPolicy\": \"Retain\", \"UpdateReplacePolicy\": \"Snapshot\"", false)]
    [InlineData("\"DeletionPolicy\": {\"Ref\": \"Policy\"}, \"UpdateReplacePolicy\": \"Snapshot\"", true)]
    public void A_cache_whose_data_one_of_its_policies_gives_up_gets_both_first(string policies, bool isStep)
    {
        var steps = Steps(Read("", Token, rest: $", {policies}"), Read("", "\"Port\": 6379", rest: $", {policies}"));

        Assert.Equal(isStep ? 3 : 2, steps.Count);
        Assert.Equal(
            isStep ? ["DeletionPolicy: Snapshot", "UpdateReplacePolicy: Snapshot"] : [],
            steps[0]
                .Changes.Select(change => change.ToString())
                .Where(change => change.Contains("Policy", StringComparison.Ordinal))
        );
    }

    // JSON of people has lines.
    [Fact]
    public void The_second_cache_has_another_name_than_what_a_function_makes()
    {
        const string Named = "\"ReplicationGroupId\": {\n  \"Fn::Sub\": \"${AWS::StackName}-a\"\n}";

        var steps = Steps(Read("", $"{Token}, {Named}"), Read("", Named));

        Assert.Contains(
            "ReplicationGroupId: anything but { \"Fn::Sub\": \"${AWS::StackName}-a\" }",
            steps[1].Changes.Select(change => change.ToString())
        );
    }

    [Fact]
    public void The_second_cache_has_another_name()
    {
        const string Named = "\"ReplicationGroupId\": \"shop\"";

        var steps = Steps(Read("", $"{Token}, {Named}"), Read("", Named));

        Assert.Equal(3, steps.Count);
        Assert.Contains("ReplicationGroupId: anything but shop", steps[1].Changes.Select(change => change.ToString()));
    }

    // What it is made of is not what it was, and nobody wrote that.
    [Fact]
    public void Where_the_first_cache_would_be_wrong_with_what_NEW_has_there_is_no_plan()
    {
        static string Windows(string window) =>
            $$"""
                "Mappings": {"Windows": {"a": {"b": "{{window}}"} } },
                """;
        var old = Read("", $"{Token}, {OfWindows}", Windows("03:00-04:00"));

        Assert.NotEmpty(Steps(old, Read("", "\"Port\": 6379", Windows("03:00-04:30"))));
        Assert.Empty(Steps(old, Read("", "\"Port\": 6379", Windows("nightly"))));
    }

    [Fact]
    public void Where_what_it_refers_to_would_be_replaced_there_is_no_plan()
    {
        static string Names(string name) =>
            $$"""
                "Mappings": {"Names": {"a": {"b": "{{name}}"} } },
                """;
        const string Named = """
            "Sg1": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"VpcId": "vpc-1", "GroupDescription": "a",
                "GroupName": {"Fn::FindInMap": ["Names", "a", "b"]} } }
            """;
        var old = Read(Named, $"{Token}, \"SecurityGroupIds\": [{{\"Ref\": \"Sg1\"}}]", Names("a"));

        Assert.NotEmpty(Steps(old, Read("", "\"Port\": 6379", Names("a"))));
        Assert.Empty(Steps(old, Read("", "\"Port\": 6379", Names("b"))));
    }

    [Fact]
    public void Where_what_it_refers_to_is_made_by_a_loop_there_is_no_plan() =>
        Assert.Empty(
            Steps(
                Read(
                    $$"""
                    "Fn::ForEach::Groups": ["Number", ["1"], { {{SecurityGroup("Sg${Number}")}} }]
                    """,
                    $"{Token}, \"SecurityGroupIds\": [{{\"Ref\": \"Sg1\"}}]"
                ),
                Read("", "\"Port\": 6379")
            )
        );

    // NEW starts from files, and the second cache would start from a backup as well.
    [Fact]
    public void Where_the_second_cache_cannot_start_from_a_backup_there_is_no_plan() =>
        Assert.Empty(Steps(Read("", Token), Read("", "\"SnapshotArns\": [\"arn:aws:s3:::b/a.rdb\"]")));

    [Fact]
    public void A_name_that_is_made_of_something_is_told_as_it_is_written() =>
        Assert.Contains(
            "ReplicationGroupId: anything but Ref AWS::StackName",
            Steps(
                    Read("", $$"""{{Token}}, "ReplicationGroupId": {"Ref": "AWS::StackName"} """),
                    Read("", """ "ReplicationGroupId": {"Ref": "AWS::StackName"} """)
                )
                .SelectMany(step => step.Changes)
                .Select(change => change.ToString())
        );

    // In another Region both are in place.
    [Fact]
    public void What_is_wrong_in_some_circumstances_only_stands_in_no_way()
    {
        const string Here = """
            "Conditions": {"IsHere": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]} },
            """;

        Assert.NotEmpty(
            Steps(
                Read("", Token, Here),
                Read("", """ "SnapshotWindow": {"Fn::If": ["IsHere", "nightly", "03:00-04:00"]} """, Here)
            )
        );
    }

    [Fact]
    public void Of_what_a_loop_makes_in_NEW_there_is_no_plan() =>
        Assert.Empty(Steps(Read("", Token), Read("", "\"Port\": 6379", isLoop: true)));

    private const string OfWindows = """ "SnapshotWindow": {"Fn::FindInMap": ["Windows", "a", "b"]} """;

    private const string InGroup = """ "CacheSubnetGroupName": {"Ref": "S"} """;

    private static string SubnetGroup(string name) =>
        $$"""
            "S": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "CacheSubnetGroupName": "{{name}}",
                "SubnetIds": ["subnet-1", "subnet-2"]} }
            """;

    private static string SecurityGroup(string id) =>
        $$"""
            "{{id}}": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "a", "VpcId": "vpc-1"} }
            """;

    private static IReadOnlyList<UpdateStep> Steps(Template old, Template @new) =>
        UpdateJudge.Judge(old, @new).Resources.Single(update => update.LogicalId == "G").Steps;

    private static Template Read(
        string beside,
        string access,
        string sections = "",
        string rest = "",
        bool isLoop = false
    ) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    { {{sections}} "Resources": { {{beside}}{{(beside.Length == 0 ? "" : ",")}}
                        {{(isLoop ? "\"Fn::ForEach::All\": [\"Name\", [\"G\"], {\"${Name}\"" : "\"G\"")}}: {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "p",
                            "Engine": "valkey", "EngineVersion": "8.0", "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2,
                            "AutomaticFailoverEnabled": true, "MultiAZEnabled": true, "AtRestEncryptionEnabled": true,
                            "TransitEncryptionEnabled": true{{(
                        access.Contains("CacheSubnetGroupName", StringComparison.Ordinal)
                            ? ""
                            : ", \"CacheSubnetGroupName\": \"sng\""
                    )}},
                            {{access}} } {{rest}} } {{(isLoop ? "}]" : "")}} } }
                    """
                )
                .RootElement
        );
}
