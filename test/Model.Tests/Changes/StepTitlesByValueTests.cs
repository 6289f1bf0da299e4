using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Titles of steps say what changes in value, whether it is written there or follows from a mapping or a default.</summary>
public sealed class StepTitlesByValueTests
{
    private const string Group =
        "\"ReplicationGroupDescription\":\"d\",\"CacheNodeType\":\"cache.r7g.large\",\"CacheSubnetGroupName\":\"caches\",\"AtRestEncryptionEnabled\":true";

    private const string Tls = "\"TransitEncryptionEnabled\":true";

    private const string Valkey = "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\"";

    [Theory]
    [InlineData("\"false\"", "\"true\"")]
    [InlineData("\"false\"", "true")]
    [InlineData("false", "true")]
    public void What_is_false_already_is_not_written_anew(string before, string after) =>
        Assert.Equal(
            $"Add the replicas: NumCacheClusters: 2\nTurn failover on: AutomaticFailoverEnabled: {after.Trim('"')}",
            Templates.Steps(
                Templates.Only(
                    Of($"{Valkey},{Tls},\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":{before}"),
                    Of($"{Valkey},{Tls},\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":{after}")
                )
            )
        );

    [Fact]
    public void What_a_mapping_would_turn_on_is_held_without_a_word_of_change()
    {
        const string ByMapping =
            $"{Valkey},{Tls},\"NumCacheClusters\":{{\"Fn::FindInMap\":[\"M\",\"v\",\"n\"]}},\"AutomaticFailoverEnabled\":{{\"Fn::FindInMap\":[\"M\",\"v\",\"f\"]}}";

        Assert.Equal(
            "Add the replicas: AutomaticFailoverEnabled: false\n"
                + "Turn failover on: AutomaticFailoverEnabled: {\"Fn::FindInMap\":[\"M\",\"v\",\"f\"]}",
            Templates.Steps(
                Templates.Only(Of(ByMapping, "{\"n\":1,\"f\":false}"), Of(ByMapping, "{\"n\":2,\"f\":true}"))
            )
        );
    }

    [Fact]
    public void Another_spelling_is_no_step_of_its_own_words()
    {
        const string ByMapping =
            $"{Valkey},\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,\"TransitEncryptionEnabled\":{{\"Fn::FindInMap\":[\"M\",\"v\",\"t\"]}}";

        Assert.Equal(
            [
                "Accept TLS beside plain connections",
                "Once every client connects with TLS, accept nothing else",
                "Leave out what only the steps before needed",
            ],
            Templates
                .Only(Of(ByMapping, "{\"t\":\"false\"}"), Of(ByMapping, "{\"t\":\"true\"}"))
                .Steps.Select(step => step.Summary)
        );
    }

    [Fact]
    public void An_upgrade_that_a_mapping_brings_is_told()
    {
        const string ByMapping =
            $"\"Engine\":\"valkey\",\"EngineVersion\":{{\"Fn::FindInMap\":[\"M\",\"v\",\"e\"]}},{Tls},\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true";

        Assert.Equal(
            "Change the engine version to 9.0 with the parameter group default.valkey9",
            Templates.Only(Of(ByMapping, "{\"e\":\"8.0\"}"), Of(ByMapping, "{\"e\":\"9.0\"}")).Steps[0].Summary
        );
    }

    [Fact]
    public void What_a_step_does_for_some_values_only_comes_last()
    {
        static string In(string engine, int nodes, string failover) =>
            $"{engine},{Tls},\"NumCacheClusters\":{{\"Fn::If\":[\"IsProd\",3,{nodes}]}},\"AutomaticFailoverEnabled\":{failover}";

        Assert.Equal(
            "Move to Valkey 8.0; where Env is 'dev' (its default) or 'test': turn failover on",
            Templates
                .Only(
                    Of(In("\"Engine\":\"redis\",\"EngineVersion\":7.1", 1, "{\"Fn::If\":[\"IsProd\",true,false]}")),
                    Of(In("\"Engine\":\"valkey\",\"EngineVersion\":8.0", 2, "true"))
                )
                .Steps[^1]
                .Summary
        );
    }

    // The step writes nothing of the cache, and yet it is no leaving.
    [Fact]
    public void Replicas_that_a_mapping_brings_are_told_where_the_step_writes_nothing()
    {
        static Template In(string condition, int nodes) =>
            Of(
                $"{Valkey},{Tls},\"NumCacheClusters\":{{\"Fn::FindInMap\":[\"M\",{{\"Ref\":\"Env\"}},\"n\"]}},\"AutomaticFailoverEnabled\":{{\"Fn::If\":[\"{condition}\",true,false]}}",
                $"{{}},\"dev\":{{\"n\":1}},\"test\":{{\"n\":{nodes}}},\"prod\":{{\"n\":3}}"
            );

        Assert.Equal(
            [
                "Where Env is 'test': add the replicas, by what the rest of NEW says",
                "Where Env is 'test': turn failover on",
            ],
            Templates.Only(In("IsProd", 1), In("IsNotDev", 2)).Steps.Select(step => step.Summary)
        );
    }

    [Fact]
    public void A_step_that_changes_nothing_leaves_it_as_it_is()
    {
        var plan = UpdateJudge.Judge(User("redis"), User("valkey"));

        Assert.StartsWith(
            "Leave it as it is, while ",
            plan.Resources.Single(update => update.LogicalId == "App").Steps[0].Summary,
            StringComparison.Ordinal
        );
    }

    private static Template User(string engine) =>
        Templates.Of(
            (
                "App",
                Templates.Body(
                    Templates.User,
                    $"\"Engine\":\"{engine}\",\"UserId\":\"app\",\"UserName\":\"default\",\"AccessString\":\"on ~* +@read\",\"AuthenticationMode\":{{\"Type\":\"password\",\"Passwords\":[\"a-password-of-the-test\"]}}"
                )
            ),
            (
                "Group",
                Templates.Body(
                    "AWS::ElastiCache::UserGroup",
                    $"\"Engine\":\"{engine}\",\"UserGroupId\":\"group\",\"UserIds\":[{{\"Ref\":\"App\"}}]"
                )
            )
        );

    private static Template Of(string properties, string mapping = "{\"any\":1}") =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"Env": {"Type": "String", "Default": "dev", "AllowedValues": ["dev", "test", "prod"]} },
                     "Mappings": {"M": {"v": {{mapping}} } },
                     "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]},
                        "IsNotDev": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Env"}, "dev"]}]} },
                     "Resources": {"Cache": {"Type": "{{Templates.Group}}", "Properties": { {{Group}},{{properties}} } } } }
                    """
                )
                .RootElement
        );
}
