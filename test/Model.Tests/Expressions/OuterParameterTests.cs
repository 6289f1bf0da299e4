using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>The parameters of a template around a nested one, which passes them on.</summary>
public sealed class OuterParameterTests
{
    // A group of one node has no failover.
    private const string OneNodeInProd = """
        {"Parameters": {"Stage": {"Type": "String", "Default": "dev"} },
         "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]} },
         "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
            "Engine": "valkey", "CacheNodeType": "cache.r7g.large", "AutomaticFailoverEnabled": true,
            "NumCacheClusters": {"Fn::If": ["IsProd", 1, 2]} } } } }
        """;

    private const string Env = """{"Env": {"Type": "String", "Default": "dev"} }""";

    [Fact]
    public void What_the_nested_template_compares_them_with_is_tried() =>
        Assert.Equal(
            "Error where Env of outer.json is 'prod'",
            Told(OneNodeInProd, Outer(Env, """{"Stage": {"Ref": "Env"} }"""))
        );

    [Fact]
    public void It_is_tried_through_two_templates() =>
        Assert.Equal(
            "Error where Env of outer.json is 'prod'",
            Told(
                OneNodeInProd,
                Outer(Env, """{"Stage": {"Ref": "Env"} }""", "middle.json", Outer(Env, """{"Env": {"Ref": "Env"} }"""))
            )
        );

    // The nested template's own default is no value that it gets.
    [Theory]
    [InlineData("""{"Fn::If": ["IsProd", 1, 2]}""", "Error where Stage is 'prod'")]
    [InlineData("""{"Fn::If": ["IsProd", 2, 1]}""", "Error where Stage is not 'prod'")]
    public void Of_what_nobody_knows_all_that_is_compared_is_tried(string nodes, string told) =>
        Assert.Equal(
            told,
            Told(
                OneNodeInProd.Replace("""{"Fn::If": ["IsProd", 1, 2]}""", nodes, StringComparison.Ordinal),
                Outer("{}", """{"Stage": {"Fn::ImportValue": "stage"} }""")
            )
        );

    private static readonly string IsHome = """
        , "Conditions": {"IsHome": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]} }
        """;

    [Fact]
    public void The_Region_that_is_passed_decides_like_that_of_the_stack() =>
        Assert.Equal(
            "Error where AWS::Region is 'eu-west-1'",
            Told(
                OneNodeInProd.Replace("\"prod\"", "\"eu-west-1\"", StringComparison.Ordinal),
                Outer("{}", """{"Stage": {"Ref": "AWS::Region"} }""", more: IsHome)
            )
        );

    private const string TwoRegions = """
        {"Parameters": {"Where": {"Type": "String"} },
         "Conditions": {"IsHome": {"Fn::Equals": [{"Ref": "Where"}, "eu-west-1"]}, "IsAway": {"Fn::Equals": [{"Ref": "Where"}, "us-east-1"]},
            "IsBoth": {"Fn::And": [{"Condition": "IsHome"}, {"Condition": "IsAway"}]} },
         "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
            "Engine": "valkey", "CacheNodeType": "cache.r7g.large", "AutomaticFailoverEnabled": true,
            "NumCacheClusters": {"Fn::If": ["IsHome", 1, 2]} } } } }
        """;

    // The nested stack is made in the Region of the stack around it.
    [Theory]
    [InlineData("IsHome", "eu-west-1", "Error")]
    [InlineData("IsHome", "us-east-1", null)]
    [InlineData("IsHome", "ap-southeast-2", null)]
    // What only the nested template compares it with is tried too.
    [InlineData("IsHome", null, "Error where AWS::Region is 'eu-west-1'")]
    [InlineData("IsAway", "us-east-1", "Error")]
    [InlineData("IsAway", "eu-west-1", null)]
    // One Region is not two.
    [InlineData("IsBoth", null, null)]
    [InlineData("IsBoth", "eu-west-1", null)]
    public void A_Region_that_is_passed_is_compared_as_the_one_of_the_stack(
        string condition,
        string? region,
        string? told
    ) =>
        Assert.Equal(
            told,
            TemplateJudge
                .Judge(
                    Read(TwoRegions.Replace("[\"IsHome\", 1", $"[\"{condition}\", 1", StringComparison.Ordinal)),
                    region,
                    null,
                    outer: Outer("{}", """{"Where": {"Ref": "AWS::Region"} }""")
                )
                .Findings.Where(finding => finding.Violation.RuleId is "R-05")
                .Select(finding => $"{finding.Violation.Severity} {finding.Where}".Trim())
                .SingleOrDefault()
        );

    // Whichever of both templates asks first.
    [Theory]
    [InlineData("IsHome", "true", "\"true\"", "Error where AWS::Region is 'eu-west-1'")]
    [InlineData("IsAway", "true", "\"true\"", null)]
    [InlineData("IsBoth", "true", "\"true\"", null)]
    [InlineData("IsHome", Where, OnlyHere, "Error where AWS::Region is 'eu-west-1'")]
    [InlineData("IsAway", Where, OnlyHere, null)]
    [InlineData("IsBoth", Where, OnlyHere, null)]
    public void Both_templates_stand_in_one_Region(string condition, string failover, string passed, string? told) =>
        Assert.Equal(
            told,
            Told(
                TwoRegions
                    .Replace("""{"Ref": "Where"}""", """{"Ref": "AWS::Region"}""", StringComparison.Ordinal)
                    .Replace("Enabled\": true", $"Enabled\": {failover}", StringComparison.Ordinal)
                    .Replace("[\"IsHome\", 1", $"[\"{condition}\", 1", StringComparison.Ordinal),
                new OuterStack(
                    Read(
                        $$"""
                        {"Conditions": {"Here": {"Fn::Not": [{"Fn::Equals": [{"Ref": "AWS::Region"}, "us-east-1"]}]} },
                         "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack", "Condition": "Here",
                            "Properties": {"Parameters": {"Where": {{passed}} } } } } }
                        """
                    ),
                    "outer.json",
                    "Nested",
                    Values(),
                    null
                )
            )
        );

    private const string Where = """{"Ref": "Where"}""";
    private const string OnlyHere = """{"Fn::If": ["Here", "true", "false"]}""";

    [Fact]
    public void The_Region_that_is_passed_is_not_tried_as_a_value() =>
        Assert.DoesNotContain(
            Judge(
                """
                {"Parameters": {"Where": {"Type": "String"} },
                 "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                    "Engine": {"Ref": "Where"}, "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2} } } }
                """,
                Outer("{}", """{"Where": {"Ref": "AWS::Region"} }""", more: IsHome)
            ),
            finding => finding.Violation.Message.Contains("eu-west-1", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("""{"Token": "a"}""", false)]
    [InlineData("""{"Other": "a"}""", true)]
    public void The_length_of_a_secret_counts_where_no_value_is_passed(string passed, bool isTold) =>
        Assert.Equal(
            isTold,
            Judge(
                    """
                    {"Parameters": {"Token": {"Type": "String", "NoEcho": true, "MaxLength": 10}, "Other": {"Type": "String"} },
                     "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                        "Engine": "valkey", "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2, "TransitEncryptionEnabled": true,
                        "AuthToken": {"Ref": "Token"} } } } }
                    """,
                    Outer("{}", passed)
                )
                .Any(finding =>
                    finding.Violation.Message.Contains("the parameter Token takes at most 10", StringComparison.Ordinal)
                )
        );

    private const string Names = """{"Names": {"Ref": "Names"} }""";
    private const string ByDefault = """{"Names": {"Type": "CommaDelimitedList", "Default": "a_b,c"} }""";

    [Theory]
    [InlineData("{}", """{"Names": "a_b,c"}""", "Error")]
    [InlineData("{}", """{"Names": ["a_b", "c"]}""", "Error")]
    [InlineData(ByDefault, Names, "Warning where Names of outer.json is 'a_b,c', its default")]
    // What these are only the deployment tells.
    [InlineData("""{"Names": {"Type": "CommaDelimitedList"} }""", Names, null)]
    [InlineData(
        """{"Names": {"Type": "AWS::SSM::Parameter::Value<CommaDelimitedList>", "Default": "a_b"} }""",
        Names,
        null
    )]
    [InlineData(
        """{"Names": {"Type": "CommaDelimitedList", "Default": "a_b", "AllowedValues": ["a"]} }""",
        Names,
        null
    )]
    public void A_loop_runs_over_what_is_passed(string parameters, string passed, string? told) =>
        Assert.Equal(told, Told(Loop, Outer(parameters, passed)));

    [Theory]
    [InlineData("{}", """{"Names": "a_b,c"}""", "Error")]
    [InlineData(ByDefault, Names, "Warning where Names of outer.json is 'a_b,c', its default")]
    [InlineData("{}", """{"Names": {"Fn::ImportValue": "names"} }""", null)]
    public void A_loop_runs_over_what_is_passed_through_two_templates(string parameters, string passed, string? told) =>
        Assert.Equal(
            told,
            Told(
                Loop,
                Outer(
                    """{"Names": {"Type": "CommaDelimitedList", "Default": "d_e"} }""",
                    Names,
                    "middle.json",
                    Outer(parameters, passed)
                )
            )
        );

    [Theory]
    [InlineData("cache.r7g.large", nameof(UpdateEffect.Unchanged))]
    [InlineData("cache.r7g.xlarge", nameof(UpdateEffect.InPlace))]
    public void The_default_of_each_of_two_templates_around_is_its_own(string size, string effect)
    {
        var nested = Read(
            """
            {"Parameters": {"Size": {"Type": "String"} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                "Engine": "valkey", "NumCacheClusters": 2, "CacheNodeType": {"Ref": "Size"} } } } }
            """
        );
        static OuterStack Sized(string size) =>
            Outer($$"""{"Size": {"Type": "String", "Default": "{{size}}"} }""", """{"Size": {"Ref": "Size"} }""");

        Assert.Equal(
            effect,
            UpdateJudge
                .Judge(
                    nested,
                    nested.ReadAgain(new TemplateMistakes()),
                    new GivenParameters(Values(), Values())
                    {
                        OldOuter = Sized("cache.r7g.large"),
                        NewOuter = Sized(size),
                    }
                )
                .Resources.Single()
                .Effect.ToString()
        );
    }

    private static Dictionary<string, string> Values() => new(StringComparer.Ordinal);

    // An underscore is no character of a name.
    private const string Loop = """
        {"Parameters": {"Names": {"Type": "CommaDelimitedList", "Default": "f_g"} },
         "Resources": {"Fn::ForEach::Caches": ["Name", {"Ref": "Names"}, {"Cache${Name}": {
            "Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": {"Fn::Sub": "${Name}-cache"},
                "Engine": "valkey", "MajorEngineVersion": "8"} } }]} }
        """;

    private static string? Told(string nested, OuterStack outer) =>
        Judge(nested, outer)
            .Where(finding => finding.Violation.RuleId is "R-05" or "N-06")
            .Select(finding => $"{finding.Violation.Severity} {finding.Where}".Trim())
            .SingleOrDefault();

    private static IReadOnlyList<Finding> Judge(string nested, OuterStack outer) =>
        TemplateJudge.Judge(Read(nested), null, null, outer: outer).Findings;

    private static OuterStack Outer(
        string parameters,
        string passed,
        string name = "outer.json",
        OuterStack? around = null,
        string more = ""
    ) =>
        new(
            Read(
                $$"""
                {"Parameters": {{parameters}}, "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack",
                    "Properties": {"Parameters": {{passed}} } } } {{more}} }
                """
            ),
            name,
            "Nested",
            Values(),
            around
        );

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
