using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Loops whose collections are parameters and entries of mappings.</summary>
public sealed class ChangedLoopTests
{
    private const string Teams = """{"Ref": "Teams"}""";
    private const string OfProd = """{"Fn::FindInMap": ["E", "prod", "Teams"]}""";
    private const string OfEnvironment = """{"Fn::FindInMap": ["E", {"Ref": "Env"}, "Teams"]}""";

    [Theory]
    [InlineData("""["alpha", "beta"]""", """["alpha", "gamma"]""", "", "")]
    [InlineData(OfProd, OfProd, """["alpha", "beta"]""", """["alpha", "gamma"]""")]
    public void An_item_that_leaves_the_collection_is_a_cache_that_is_removed(
        string before,
        string after,
        string mappedBefore,
        string mappedAfter
    )
    {
        var plan = UpdateJudge.Judge(Looping(before, mapped: mappedBefore), Looping(after, mapped: mappedAfter));

        Assert.Equal(
            [
                ("Cachealpha", UpdateEffect.Unchanged, DataFate.None),
                ("Cachegamma", UpdateEffect.Created, DataFate.None),
                ("Cachebeta", UpdateEffect.Removed, DataFate.Lost),
            ],
            plan.Resources.Select(update =>
                (update.LogicalId, update.Effect, update.Effect == UpdateEffect.Unchanged ? DataFate.None : update.Data)
            )
        );
    }

    [Fact]
    public void Another_default_removes_the_cache_of_an_item_unless_the_deployment_keeps_the_value()
    {
        var plan = UpdateJudge.Judge(Looping(Teams, "alpha,beta"), Looping(Teams, "alpha, gamma"));

        Assert.Equal(
            [UpdateEffect.Unchanged, UpdateEffect.Created, UpdateEffect.Removed],
            plan.Resources.Select(update => update.Effect)
        );
        Assert.Equal(
            "Fn::ForEach: the loop makes it no more by the default of Teams, which counts unless the deployment keeps the value",
            plan.Resources[2].Reasons[0].ToString()
        );
        Assert.Equal(
            "Fn::ForEach: the loop makes it by the default of Teams, which counts unless the deployment keeps the value",
            plan.Resources[1].Reasons[0].ToString()
        );
    }

    [Fact]
    public void A_default_that_a_list_takes_the_place_of_is_named()
    {
        var removed = UpdateJudge.Judge(Looping(Teams, "alpha,beta"), Looping("""["alpha"]""", "alpha,beta")).Resources[
            1
        ];
        var back = UpdateJudge.Judge(Looping("""["alpha", "beta"]"""), Looping(Teams, "alpha")).Resources[1];

        Assert.Equal(("Cachebeta", UpdateEffect.Removed), (removed.LogicalId, removed.Effect));
        Assert.Equal("where Teams is 'alpha,beta', its default: the loop makes it no more", removed.Reasons[0].Message);
        Assert.Equal(("Cachebeta", UpdateEffect.Removed), (back.LogicalId, back.Effect));
        Assert.Equal("where Teams is 'alpha', its default: the loop makes it no more", back.Reasons[0].Message);

        var created = UpdateJudge.Judge(Looping(Teams, "alpha"), Looping("""["alpha", "beta"]""", "alpha")).Resources[
            1
        ];

        Assert.Equal(("Cachebeta", UpdateEffect.Created), (created.LogicalId, created.Effect));
        Assert.Equal("where Teams is 'alpha', its default: the loop makes it", created.Reasons[0].Message);
    }

    [Fact]
    public void A_given_value_settles_what_the_loop_makes()
    {
        var plan = UpdateJudge.Judge(
            Looping(Teams, "alpha,beta"),
            Looping(Teams, "alpha,gamma"),
            new Dictionary<string, string> { ["Teams"] = "delta" }
        );

        Assert.Equal(
            ("Cachedelta", UpdateEffect.Unchanged, 0),
            Assert.Single(plan.Resources) is var only ? (only.LogicalId, only.Effect, only.Reasons.Count) : default
        );
    }

    [Theory]
    [InlineData(Teams, "[\"alpha\"]", "", "")]
    [InlineData("[\"alpha\"]", Teams, "", "")]
    [InlineData(Teams, OfEnvironment, "", "[\"alpha\"]")]
    [InlineData(OfEnvironment, OfEnvironment, "[\"alpha\", \"beta\"]", "[\"alpha\"]")]
    public void Where_the_values_are_not_known_and_change_nothing_is_certain(
        string before,
        string after,
        string mappedBefore,
        string mappedAfter
    )
    {
        var plan = UpdateJudge.Judge(Looping(before, mapped: mappedBefore), Looping(after, mapped: mappedAfter));

        Assert.All(
            plan.Resources,
            update =>
            {
                Assert.Equal(UpdateEffect.Unclear, update.Effect);
                Assert.Contains(UpdateEffect.Removed, update.Perhaps);
                Assert.Matches(
                    "^Fn::ForEach: a loop over .*, whose values are not known, changes: give the values",
                    update.Reasons[0].ToString()
                );
            }
        );
    }

    [Theory]
    [InlineData(Teams)]
    [InlineData(OfEnvironment)]
    public void Where_the_values_are_not_known_and_stay_the_body_is_judged(string collection)
    {
        var update = Assert.Single(UpdateJudge.Judge(Looping(collection), Looping(collection, major: "9")).Resources);

        Assert.Equal(("Cache${Team}", UpdateEffect.InPlace), (update.LogicalId, update.Effect));
    }

    [Fact]
    public void What_a_loop_of_unknown_values_may_have_made_may_be_what_NEW_writes_out()
    {
        var plan = UpdateJudge.Judge(
            Looping(Teams),
            Templates.Of(
                (
                    "Cachealpha",
                    Templates.Body(
                        Templates.Serverless,
                        "\"ServerlessCacheName\":\"alpha-cache\",\"Engine\":\"valkey\""
                    )
                )
            )
        );

        Assert.Equal(
            [
                "Cachealpha Unclear Fn::ForEach: a loop over Ref Teams, whose values are not known, changes: give the values "
                    + "(--parameter NAME=VALUE) or look at the change set",
                "Cache${Team} Unclear Fn::ForEach: a loop over Ref Teams, whose values are not known, changes: give the values "
                    + "(--parameter NAME=VALUE) or look at the change set",
            ],
            plan.Resources.Select(update => $"{update.LogicalId} {update.Effect} {update.Reasons[0]}")
        );
        // Nobody knows whether anything is removed, so nothing is said of what becomes of its data.
        Assert.DoesNotContain(plan.Resources[1].Reasons, reason => reason.RuleId == "M-01");
    }

    [Fact]
    public void What_stood_in_a_loop_and_stands_alone_may_have_been_there_or_not()
    {
        var inLoop = Template.Read(
            JsonDocument
                .Parse(
                    """
                    {"Parameters": {"Teams": {"Type": "CommaDelimitedList"}}, "Resources": {"Fn::ForEach::Caches": ["Team", {"Ref": "Teams"},
                        {"Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "a", "Engine": "valkey"} } }]} }
                    """
                )
                .RootElement
        );
        var alone = Templates.Of(
            ("Cache", Templates.Body(Templates.Serverless, "\"ServerlessCacheName\":\"a\",\"Engine\":\"valkey\""))
        );

        Assert.All(
            [UpdateJudge.Judge(inLoop, alone), UpdateJudge.Judge(alone, inLoop)],
            plan =>
            {
                var update = Assert.Single(plan.Resources);
                Assert.Equal(UpdateEffect.Unclear, update.Effect);
                Assert.StartsWith("Fn::ForEach: a loop over Ref Teams, ", update.Reasons[0].ToString());
            }
        );
    }

    [Fact]
    public void What_no_loop_can_have_made_is_created()
    {
        var plan = UpdateJudge.Judge(
            Looping(Teams),
            Templates.Of(
                (
                    "Store",
                    Templates.Body(Templates.Serverless, "\"ServerlessCacheName\":\"store\",\"Engine\":\"valkey\"")
                )
            )
        );

        Assert.Equal(
            [("Store", UpdateEffect.Created), ("Cache${Team}", UpdateEffect.Removed)],
            plan.Resources.Select(update => (update.LogicalId, update.Effect))
        );
    }

    [Fact]
    public void A_default_by_which_a_loop_looks_its_values_up_may_change_them()
    {
        var update = Assert.Single(
            UpdateJudge.Judge(Looping(OfEnvironment), Looping(OfEnvironment, environment: "test")).Resources
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.StartsWith("Fn::ForEach: a loop over ", update.Reasons[0].ToString());
    }

    [Fact]
    public void A_loop_that_goes_takes_what_it_made_with_it() =>
        Assert.Equal(
            UpdateEffect.Removed,
            Assert
                .Single(
                    UpdateJudge
                        .Judge(Looping(Teams), Template.Read(JsonDocument.Parse("""{"Resources": {}}""").RootElement))
                        .Resources
                )
                .Effect
        );

    private static Template Looping(
        string collection,
        string? teams = null,
        string mapped = "",
        string major = "8",
        string environment = "prod"
    ) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {"Parameters": {"Teams": {"Type": "CommaDelimitedList"{{{(
                        teams is null ? "" : $",\"Default\":\"{teams}\""
                    )}}}},
                        "Env": {"Type": "String", "Default": "{{{environment}}}"}},
                     "Mappings": {"E": {"prod": {"Teams": {{{(mapped.Length == 0 ? "[\"alpha\"]" : mapped)}}}} } },
                     "Resources": {"Fn::ForEach::Caches": ["Team", {{{collection}}}, {"Cache${Team}": {
                        "Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": {"Fn::Sub": "${Team}-cache"},
                            "Engine": "valkey", "MajorEngineVersion": "{{{major}}}"} } }]} }
                    """
                )
                .RootElement
        );
}
