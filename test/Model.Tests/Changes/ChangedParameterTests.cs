using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Parameters whose defaults change, and conditions of resources that parameters decide.</summary>
public sealed class ChangedParameterTests
{
    private static readonly IReadOnlyDictionary<string, string> Prod = new Dictionary<string, string>
    {
        ["V"] = "prod",
    };

    private static readonly IReadOnlyDictionary<string, string> Dev = new Dictionary<string, string> { ["V"] = "dev" };

    [Theory]
    [InlineData(Templates.Group, "EngineVersion", "8.2", "8.0", "X-01", UpdateEffect.Unclear)]
    [InlineData(
        Templates.Group,
        "CacheNodeType",
        "cache.r7g.xlarge",
        "cache.r7g.large",
        "X-12",
        UpdateEffect.InPlaceUnless
    )]
    [InlineData(Templates.Group, "Port", "6379", "6380", "X-09", UpdateEffect.Unclear)]
    [InlineData(Templates.Serverless, "MajorEngineVersion", "8", "7", "V-22", UpdateEffect.Unclear)]
    public void Another_default_is_judged_by_the_rules(
        string type,
        string property,
        string old,
        string @new,
        string rule,
        object effect
    )
    {
        var update = Templates.Only(Defaulting(type, property, old), Defaulting(type, property, @new));

        Assert.Equal(effect, update.Effect);
        var reason = Assert.Single(update.Reasons, reason => reason.RuleId == rule);
        Assert.StartsWith($"where V is '{@new}', its default: {old} -> {@new}", reason.Message);
    }

    [Theory]
    [InlineData("{\"Ref\":\"V\"}")]
    [InlineData("{\"Fn::If\":[\"IsProd\",\"prod\",\"dev\"]}")]
    [InlineData("{\"Fn::If\":[\"IsBig\",\"prod\",\"dev\"]}")]
    public void Another_default_counts_whatever_it_acts_through(string name)
    {
        var update = Templates.Only(Naming("prod", name, ""), Naming("dev", name, ""));

        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Replaced), (update.Effect, Assert.Single(update.Perhaps)));
        Assert.Equal(
            "CacheSubnetGroupName: where V is 'dev', its default: prod -> dev by the default of V, which counts unless the "
                + "deployment keeps the value; it can only be set at creation (X-09)",
            update.Reasons[0].ToString()
        );
    }

    [Theory]
    [InlineData("IsProd")]
    [InlineData("IsBig")]
    public void Another_default_removes_what_its_condition_has_there(string condition)
    {
        var beside = $",\"Condition\":\"{condition}\"";
        var update = Templates.Only(Naming("prod", "\"a\"", beside), Naming("dev", "\"a\"", beside));

        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Removed), (update.Effect, Assert.Single(update.Perhaps)));
        Assert.StartsWith(
            "where V is 'dev', its default: it does not hold any more by the default of V, which counts unless the deployment "
                + "keeps the value, so the resource is removed",
            update.Reasons[0].Message
        );
        Assert.Equal(
            UpdateEffect.Unchanged,
            UpdateJudge.Judge(Naming("prod", "\"a\"", beside), Naming("dev", "\"a\"", beside), Prod).Resources[0].Effect
        );
    }

    [Fact]
    public void A_given_value_settles_it() =>
        Assert.Equal(
            UpdateEffect.Unchanged,
            UpdateJudge
                .Judge(
                    Defaulting(Templates.Group, "EngineVersion", "8.2"),
                    Defaulting(Templates.Group, "EngineVersion", "8.0"),
                    new Dictionary<string, string> { ["V"] = "8.2" }
                )
                .Resources[0]
                .Effect
        );

    [Fact]
    public void A_condition_that_a_given_value_decides_is_decided()
    {
        var (plain, conditional) = (Conditional(""), Conditional(",\"Condition\":\"IsProd\""));

        Assert.Equal(UpdateEffect.Unchanged, UpdateJudge.Judge(plain, conditional, Prod).Resources[0].Effect);
        var removed = UpdateJudge.Judge(plain, conditional, Dev).Resources[0];
        Assert.Equal((UpdateEffect.Removed, DataFate.Lost), (removed.Effect, removed.Data));
        Assert.Equal(UpdateEffect.Created, UpdateJudge.Judge(conditional, plain, Dev).Resources[0].Effect);
        Assert.Equal(UpdateEffect.Unchanged, UpdateJudge.Judge(conditional, plain, Prod).Resources[0].Effect);
    }

    [Fact]
    public void A_condition_of_a_parameter_that_is_not_given_names_where_the_cache_goes()
    {
        var update = UpdateJudge.Judge(Conditional(""), Conditional(",\"Condition\":\"IsProd\"")).Resources[0];

        Assert.Equal((UpdateEffect.Unclear, DataFate.Lost, true), (update.Effect, update.Data, update.IsHarmful));
        Assert.StartsWith("where V is 'dev', its default: it does not hold any more", update.Reasons[0].Message);
    }

    [Theory]
    [InlineData("dev", UpdateEffect.Unchanged)]
    [InlineData("prod", UpdateEffect.Replaced)]
    [InlineData(null, UpdateEffect.Unclear)]
    public void What_a_rule_of_the_template_refuses_is_not_deployed(string? only, object effect)
    {
        Template Listening(int port) =>
            Read(
                $$$"""
                {"Parameters": {"V": {"Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"]} },
                 "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "V"}, "prod"]} },
                 "Rules": {"Only": {"Assertions": [{{{(
                    only is null ? "" : $$"""{"Assert": {"Fn::Equals": [{"Ref": "V"}, "{{only}}"]} }"""
                )}}}]} },
                 "Resources": {"Cache": {"Type": "{{{Templates.Group}}}", "Properties": {
                    "Engine": "valkey", "Port": {"Fn::If": ["IsProd", {{{port}}}, 6379]} } } } }
                """
            );

        Assert.Equal(effect, Templates.Only(Listening(6380), Listening(6381)).Effect);
    }

    // No deployment goes on with a value that NEW refuses.
    [Theory]
    [InlineData("[6379]", "[6380]", UpdateEffect.Replaced, false)]
    [InlineData("[6379, 6381]", "[6380, 6390]", UpdateEffect.Replaced, false)]
    [InlineData("[6379, 6390]", "[6380, 6390]", UpdateEffect.Unclear, false)]
    [InlineData("[6379, 6380]", "[6379, 6380]", UpdateEffect.Unclear, true)]
    public void A_value_that_NEW_refuses_is_not_kept(string old, string @new, object effect, bool mayKeep)
    {
        static Template Allowing(int port, string values) =>
            Read(
                $$"""
                {"Parameters": {"V": {"Type": "Number", "Default": {{port}}, "AllowedValues": {{values}} } },
                 "Resources": {"Cache": {"Type": "{{Templates.Group}}", "Properties": {"Engine": "valkey", "Port": {"Ref": "V"} } } } }
                """
            );

        var update = Templates.Only(Allowing(6379, old), Allowing(6380, @new));

        Assert.Equal(effect, update.Effect);
        Assert.Equal(
            mayKeep,
            update.Reasons.Any(reason =>
                reason.Message.Contains("unless the deployment keeps", StringComparison.Ordinal)
            )
        );
    }

    private static Template Defaulting(string type, string property, string value) =>
        Read(
            $$"""
            {"Parameters": {"V": {"Type": "String", "Default": "{{value}}"} },
             "Resources": {"Cache": {"Type": "{{type}}", "Properties": {"Engine": "valkey", "{{property}}": {"Ref": "V"} } } } }
            """
        );

    private static Template Naming(string value, string name, string beside) =>
        Read(
            $$"""
            {"Parameters": {"V": {"Type": "String", "Default": "{{value}}", "AllowedValues": ["dev", "prod"]} },
             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "V"}, "prod"]}, "IsBig": {"Condition": "IsProd"} },
             "Resources": {"Cache": {"Type": "{{Templates.Cluster}}", "Properties": {
                "CacheSubnetGroupName": {{name}} }{{beside}} } } }
            """
        );

    private static Template Conditional(string beside) =>
        Read(
            $$"""
            {"Parameters": {"V": {"Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"]} },
             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "V"}, "prod"]} },
             "Resources": {"Cache": {"Type": "{{Templates.Group}}", "Properties": {
                "ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large",
                "NumCacheClusters": 2, "TransitEncryptionEnabled": true, "CacheSubnetGroupName": "caches"}{{beside}} } } }
            """
        );

    private static Template Read(string json) => Template.Read(JsonDocument.Parse(json).RootElement);
}
