using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Conditions that only the deployment decides, and that mean the same in both templates under other names or in other words.</summary>
public sealed class RenamedConditionTests
{
    private const string Is = "{'Fn::Equals':[{'Ref':'AWS::StackName'},'prod']}";
    private const string IsTurned = "{'Fn::Equals':['prod',{'Ref':'AWS::StackName'}]}";
    private const string IsNot = $"{{'Fn::Not':[{Is}]}}";
    private const string IsLookedUp = "{'Fn::Equals':[{'Ref':'Stage'},'prod']}";
    private const string Account = "{'Fn::Equals':[{'Ref':'AWS::AccountId'},'111111111111']}";
    private const string Policies = "'DeletionPolicy':{0},'UpdateReplacePolicy':{0}";

    // The condition of the resource.
    [Theory]
    [InlineData($"'A':{Is}", "A", $"'B':{Is}", "B")]
    [InlineData($"'A':{Is}", "A", $"'A':{IsTurned}", "A")]
    [InlineData($"'A':{Is}", "A", $"'B':{IsNot},'A':{{'Fn::Not':[{{'Condition':'B'}}]}}", "A")]
    [InlineData($"'A':{IsLookedUp}", "A", $"'B':{{'Fn::Not':[{{'Fn::Not':[{IsLookedUp}]}}]}}", "B")]
    [InlineData(
        $"'A':{{'Fn::And':[{Is},{Account}]}}",
        "A",
        $"'X':{Is},'Y':{Account},'A':{{'Fn::And':[{{'Condition':'Y'}},{{'Condition':'X'}}]}}",
        "A"
    )]
    [InlineData(
        $"'A':{{'Fn::Not':[{{'Fn::And':[{Is},{Account}]}}]}}",
        "A",
        $"'B':{{'Fn::Or':[{{'Fn::Not':[{Account}]}},{IsNot}]}}",
        "B"
    )]
    public void A_resource_is_there_where_it_was(string old, string before, string @new, string after) =>
        Assert.Equal(
            UpdateEffect.Unchanged,
            Effect(old, Cache("", $"'Condition':'{before}'"), @new, Cache("", $"'Condition':'{after}'"))
        );

    // One property changes, and nothing else does.
    [Fact]
    public void Beside_a_condition_in_other_words_only_what_changes_is_told() =>
        Assert.Equal(
            ["ReplicationGroupDescription: d -> e"],
            Judge(
                $"'A':{Is}",
                Cache("'ReplicationGroupDescription':'d'", "'Condition':'A'"),
                $"'B':{Is}",
                Cache("'ReplicationGroupDescription':'e'", "'Condition':'B'")
            )
                .Reasons.Select(reason => reason.ToString())
        );

    [Theory]
    [InlineData($"'A':{Is}", "['A',6379,6380]", $"'B':{Is}", "['B',6379,6380]")]
    [InlineData($"'A':{Is}", "['A',6379,6380]", $"'B':{IsNot}", "['B',6380,6379]")]
    [InlineData($"'A':{Is}", "['A',6379,6380]", $"'A':{IsNot}", "['A',6380,6379]")]
    [InlineData($"'A':{Is}", "['A',6379,6380]", $"'A':{{'Fn::Not':[{IsNot}]}}", "['A',6379,6380]")]
    [InlineData($"'A':{Is},'B':{IsNot}", "['A',6379,6380]", $"'A':{IsNot},'B':{Is}", "['B',6379,6380]")]
    public void A_value_is_what_it_was(string old, string before, string @new, string after) =>
        Assert.Equal(
            UpdateEffect.Unchanged,
            Effect(old, Cache($"'Port':{{'Fn::If':{before}}}"), @new, Cache($"'Port':{{'Fn::If':{after}}}"))
        );

    [Theory]
    [InlineData("['B','Retain','Delete']", $"'B':{Is}", UpdateEffect.Unchanged)]
    [InlineData("['B','Delete','Retain']", $"'B':{IsNot}", UpdateEffect.Unchanged)]
    [InlineData("['B','Delete','Retain']", $"'B':{Is}", UpdateEffect.InPlace)]
    public void A_policy_is_what_it_was(string after, string @new, object effect)
    {
        Assert.Equal(effect, Effect($"'A':{Is}", With("['A','Retain','Delete']"), @new, With(after)));

        static string With(string branches) =>
            Cache("", Policies.Replace("{0}", $"{{'Fn::If':{branches}}}", StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_of_shards_is_what_it_was()
    {
        Assert.Equal(UpdateEffect.Unchanged, Effect($"'A':{Is}", With("A"), $"'B':{Is}", With("B")));

        static string With(string condition) =>
            Cache(
                "",
                $"'UpdatePolicy':{{'Fn::If':['{condition}',{{'UseOnlineResharding':true}},{{'Ref':'AWS::NoValue'}}]}}"
            );
    }

    // What means something else is told as before.
    [Theory]
    [InlineData($"'B':{IsNot}")]
    [InlineData("'B':{'Fn::Equals':[{'Ref':'AWS::StackName'},'dev']}")]
    [InlineData("'B':{'Fn::Equals':[{'Ref':'AWS::StackId'},'prod']}")]
    [InlineData($"'B':{{'Fn::And':[{Is},{Account}]}}")]
    [InlineData("'B':{'Fn::Equals':[{'Fn::FindInMap':['M',{'Ref':'AWS::StackName'},'k']},'prod']}")]
    public void Another_condition_changes_what_is_there(string @new) =>
        Assert.Equal(
            UpdateEffect.Unclear,
            Effect($"'A':{Is}", Cache("", "'Condition':'A'"), @new, Cache("", "'Condition':'B'"))
        );

    [Fact]
    public void A_looked_up_parameter_of_another_place_is_another_value()
    {
        var old = $"'A':{IsLookedUp}";
        var @new = $"'B':{IsLookedUp}";

        Assert.Equal(
            UpdateEffect.Unclear,
            UpdateJudge
                .Judge(
                    Read(old, Cache("", "'Condition':'A'"), "/stage"),
                    Read(@new, Cache("", "'Condition':'B'"), "/other")
                )
                .Resources.Single()
                .Effect
        );
    }

    private static string Cache(string properties, string rest = "") =>
        Templates.Body(
            Templates.Group,
            string.Join(
                ',',
                new[] { "'Engine':'valkey','CacheSubnetGroupName':'caches'", properties }.Where(text => text.Length > 0)
            ),
            rest
        );

    private static UpdateEffect Effect(string old, string before, string @new, string after) =>
        Judge(old, before, @new, after).Effect;

    private static ResourceUpdate Judge(string old, string before, string @new, string after) =>
        UpdateJudge.Judge(Read(old, before), Read(@new, after)).Resources.Single();

    private static Template Read(string conditions, string cache, string stage = "/stage") =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$$$"""
                    {"Transform":"AWS::LanguageExtensions",
                     "Parameters":{"Stage":{"Type":"AWS::SSM::Parameter::Value<String>","Default":"{{{{stage}}}}"}},
                     "Mappings":{"M":{"prod":{"k":"prod"},"dev":{"k":"dev"}}},
                     "Conditions":{ {{{{conditions}}}} },
                     "Resources":{"Cache": {{{{cache}}}} } }
                    """.Replace('\'', '"')
                )
                .RootElement
        );
}
