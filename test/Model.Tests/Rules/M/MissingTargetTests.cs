using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Names of parameters and resources that the template does not have.</summary>
public sealed class MissingTargetTests
{
    private const string Version = """ "AWSTemplateFormatVersion": "2010-09-09", """;

    [Theory]
    [InlineData(
        """{"Ref": "Sybnets"}""",
        "the template has no parameter and no resource 'Sybnets'; did you mean 'Subnets'?"
    )]
    [InlineData(
        """{"Ref": "Nobody"}""",
        "the template has no parameter and no resource 'Nobody': add it, or name one that is there"
    )]
    [InlineData(
        """{"Fn::Sub": "x-${Stag}"}""",
        "the template has no parameter and no resource 'Stag'; did you mean 'Stage'?"
    )]
    [InlineData(
        """{"Fn::Join": ["-", ["x", {"Ref": "Stagee"}]]}""",
        "the template has no parameter and no resource 'Stagee'; did you mean 'Stage'?"
    )]
    [InlineData(
        """{"Fn::If": ["IsProd", {"Ref": "Subnet"}, "x"]}""",
        "the template has no parameter and no resource 'Subnet'; did you mean 'Subnets'?"
    )]
    [InlineData(
        """{"Fn::GetAtt": ["Nobody", "Name"]}""",
        "the template has no resource 'Nobody': add it, or name one that is there"
    )]
    [InlineData(
        """{"Fn::Sub": "${Nobody.Name}"}""",
        "the template has no resource 'Nobody': add it, or name one that is there"
    )]
    // Only resources have attributes, and none is called alike.
    [InlineData(
        """{"Fn::GetAtt": ["Stagee", "Name"]}""",
        "the template has no resource 'Stagee': add it, or name one that is there"
    )]
    [InlineData("""{"Fn::GetAtt": ["Stage", "Name"]}""", "'Stage' is a parameter, and only resources have attributes")]
    [InlineData(
        """{"Ref": "IsProd"}""",
        "'IsProd' is a condition, and Ref and Fn::Sub take parameters and resources: as a value it is {Fn::If: [IsProd, ..., ...]}"
    )]
    [InlineData(
        """{"Ref": "Sizes"}""",
        "'Sizes' is a mapping, and Ref and Fn::Sub take parameters and resources: Fn::FindInMap reads it"
    )]
    [InlineData("""{"Ref": "AWS::Regoin"}""", "there is no pseudo parameter 'AWS::Regoin'; did you mean AWS::Region?")]
    [InlineData(
        """{"Ref": "SUBNETS"}""",
        "the template has no parameter and no resource 'SUBNETS'; did you mean 'Subnets'?"
    )]
    // Two letters of a long name.
    [InlineData("""{"Ref": "AWS::Rigoon"}""", "there is no pseudo parameter 'AWS::Rigoon'; did you mean AWS::Region?")]
    [InlineData("""{"Ref": "AWS::Whatever"}""", "there is no pseudo parameter 'AWS::Whatever'")]
    public void It_is_told_with_what_is_meant(string name, string message) =>
        Assert.Equal(
            ("M-26", "CacheSubnetGroupName", "Resources.Cache.Properties.CacheSubnetGroupName", message),
            Only(Template(name))
        );

    [Theory]
    [InlineData("\"Subnet\"", "DependsOn", "the template has no resource 'Subnet'; did you mean 'Subnets'?")]
    [InlineData("""["Subnets", "Stage"]""", "DependsOn.1", "'Stage' is a parameter, and DependsOn takes resources")]
    public void So_is_one_that_it_depends_on(string names, string property, string message) =>
        Assert.Equal(
            ("M-26", property, $"Resources.Cache.{property}", message),
            Only(Template(beside: $"\"DependsOn\": {names},"))
        );

    [Theory]
    [InlineData(
        "\"Subnets, Other\"",
        "DependsOn",
        "DependsOn takes the name of one resource, or a list of names, got 'Subnets, Other': write [Subnets, Other]"
    )]
    [InlineData(
        """["Subnets,Other"]""",
        "DependsOn.0",
        "each item of DependsOn is the name of one resource, got 'Subnets,Other': write an item for each, Subnets, Other"
    )]
    [InlineData(
        "\"Subnets Other Topic\"",
        "DependsOn",
        "DependsOn takes the name of one resource, or a list of names, got 'Subnets Other Topic': write [Subnets, Other, Topic]"
    )]
    [InlineData(
        """{"Ref": "Subnets"}""",
        "DependsOn",
        "DependsOn takes names of resources as they are written, and no function, got Ref: write Subnets"
    )]
    [InlineData(
        """["Subnets", {"Fn::GetAtt": ["Topic", "TopicName"]}]""",
        "DependsOn.1",
        "DependsOn takes names of resources as they are written, and no function, got Fn::GetAtt: write Topic"
    )]
    [InlineData(
        """{"Fn::If": ["IsProd", "Subnets", {"Ref": "AWS::NoValue"}]}""",
        "DependsOn",
        "DependsOn takes names of resources as they are written, and no function, got Fn::If: write a name"
    )]
    [InlineData("\"Cache\"", "DependsOn", "'Cache' is the resource itself, which cannot wait for itself: leave it out")]
    [InlineData(
        """["Subnets", "Cache"]""",
        "DependsOn.1",
        "'Cache' is the resource itself, which cannot wait for itself: leave it out"
    )]
    [InlineData("\"Subnets\"", null, null)]
    [InlineData("\"${self:custom.first}, ${self:custom.second}\"", null, null)]
    public void DependsOn_takes_names(string names, string? property, string? message)
    {
        var found = All(
                Template(
                    beside: $"\"DependsOn\": {names},",
                    resources: """ "Other": {"Type": "AWS::SNS::Topic"}, "Topic": {"Type": "AWS::SNS::Topic"}, """
                )
            )
            .Select(violation => (violation.RuleId, violation.Property, violation.Place, violation.Message));

        Assert.Equal(message is null ? [] : [("M-26", property!, $"Resources.Cache.{property}", message)], found);
    }

    [Fact]
    public void So_is_one_of_an_output() =>
        Assert.Equal(
            (
                "M-26",
                "Outputs.Name.Value",
                "Outputs.Name.Value",
                "the template has no parameter and no resource 'Cche'; did you mean 'Cache'?"
            ),
            Only(Template(more: """ , "Outputs": {"Name": {"Value": {"Ref": "Cche"}} } """))
        );

    [Theory]
    [InlineData("Stagge", "the template has no parameter 'Stagge'; did you mean 'Stage'?")]
    [InlineData("Cache", "'Cache' is a resource, and conditions know parameters only")]
    public void So_is_one_of_a_condition(string name, string message) =>
        Assert.Equal(("M-26", "Conditions.IsProd", "Conditions.IsProd", message), Only(Template(compared: name)));

    [Fact]
    public void It_is_told_once_where_it_is_named_first() =>
        Assert.Equal(
            "NumCacheNodes",
            Only(Template("""{"Fn::Sub": "${Nodes}"}""", nodes: """{"Ref": "Nodes"}""")).Property
        );

    [Theory]
    [InlineData(
        "",
        "the file names 'Groops' (did you mean 'Groups'?), which it does not have: by itself CloudFormation refuses it, unless another tool adds it"
    )]
    [InlineData(
        """ "Description": {"Ref": "Text"}, "Tags": [{"Key": "a", "Value": {"Fn::If": ["IsProd", {"Ref": "B"}, {"Fn::GetAtt": ["C", "D"]}]} }, {"Key": {"Ref": "E"}, "Value": "f"}], """,
        "the file names 'Text', 'B', 'C', 'E', 'Groops' (did you mean 'Groups'?) and 1 more, which it does not have: by itself CloudFormation refuses it, unless another tool adds them"
    )]
    public void Where_the_file_may_be_an_excerpt_it_is_one_warning(string more, string message)
    {
        var found = Assert.Single(
            All(
                $$"""{"Resources": {"Groups": {"Type": "AWS::SNS::Topic"}, "Cache": {"Type": "AWS::ElastiCache::SubnetGroup", "DependsOn": "Groops", "Properties": { {{more}} "SubnetIds": ["subnet-0a1b2c3d"]} } } }"""
            ),
            violation => violation.RuleId == "M-27"
        );

        Assert.Equal(
            (message, $"Resources.Cache.{(more.Length == 0 ? "DependsOn" : "Properties.Description")}"),
            (found.Message, found.Place)
        );
    }

    [Theory]
    [InlineData("""{"Ref": "Stage"}""", "")]
    [InlineData("""{"Fn::Sub": "${AWS::StackName}-${Stage}-${Subnets}-${!Literal}"}""", "")]
    [InlineData("""{"Fn::Sub": ["${Own}", {"Own": {"Ref": "Stage"}}]}""", "")]
    [InlineData("""{"Fn::Sub": "${AWS::AccountId}${AWS::Partition}${AWS::URLSuffix}"}""", "")]
    // What other tools put in.
    [InlineData("""{"Ref": "${self:custom.stage}"}""", "")]
    // What a macro adds, and what SAM makes.
    [InlineData("""{"Ref": "Nobody"}""", """ , "Transform": ["Own"] """)]
    public void What_is_there_or_may_be_is_not_told(string name, string more) =>
        Assert.Empty(All(Template(name, more: more)));

    [Theory]
    [InlineData("ServerlessRestApi", false)]
    [InlineData("WorkerRole", false)]
    [InlineData("Wrker", true)]
    public void What_SAM_makes_is_there(string name, bool isTold) =>
        Assert.Equal(
            isTold ? ["M-26"] : [],
            All(
                    Template(
                        $$"""{"Ref": "{{name}}"}""",
                        resources: """ "Worker": {"Type": "AWS::Serverless::Function"}, """
                    )
                )
                .Select(violation => violation.RuleId)
        );

    [Theory]
    // Over what is known.
    [InlineData("""["A", "B"]""", "GroupC", true)]
    [InlineData("""["A", "B"]""", "GroupA", false)]
    // Over what nobody knows, or a default.
    [InlineData("""{"Ref": "Letters"}""", "GroupC", false)]
    public void What_loops_make_is_there(string letters, string name, bool isTold) =>
        Assert.Equal(
            isTold ? ["M-26"] : [],
            All(
                    Template(
                        $$"""{"Ref": "{{name}}"}""",
                        more: """ , "Transform": "AWS::LanguageExtensions" """,
                        resources: $$""" "Fn::ForEach::Groups": ["L", {{letters}}, {"Group${L}": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "cache", "SubnetIds": ["subnet-0a1b2c3d"]} } }], """
                    )
                )
                .Select(violation => violation.RuleId)
        );

    [Theory]
    // By its own name, whatever the loop runs over; told where it is written.
    [InlineData("""["A"]""", "Nobody", "Nobody", "Tags.0.Fn::ForEach::Each.2.Value")]
    [InlineData("""{"Ref": "Letters"}""", "Nobody", "Nobody", "Tags.0.Fn::ForEach::Each.2.Value")]
    [InlineData("""{"Ref": "Late"}""", "Nobody", "Nobody", "Tags.0.Fn::ForEach::Each.2.Value")]
    // By a name that the loop makes, where it is written what it runs over.
    [InlineData("""["Subnets", "Nobody"]""", "${L}", "Nobody", "Tags.0.Fn::ForEach::Each.2.Value")]
    [InlineData("""["nets", "mets"]""", "Sub${L}", "Submets", "Tags.0.Fn::ForEach::Each.2.Value")]
    // What it runs over.
    [InlineData("""{"Ref": "Leters"}""", "Stage", "Leters", "Tags.0.Fn::ForEach::Each.1")]
    // Made of defaults, what others than them may make, or nothing at all.
    [InlineData("""{"Ref": "Letters"}""", "Group${L}", null, null)]
    [InlineData("""{"Ref": "Late"}""", "Group${L}", null, null)]
    [InlineData("""{"Ref": "Late"}""", "L", null, null)]
    [InlineData("""["Subnets"]""", "${L}", null, null)]
    [InlineData("[]", "Nobody", null, null)]
    public void So_is_one_in_a_loop_of_the_properties(string values, string name, string? told, string? property)
    {
        var found = All(
                Template(
                    more: """ , "Transform": "AWS::LanguageExtensions" """,
                    tags: $$""" , "Tags": [{"Key": "a", "Fn::ForEach::Each": ["L", {{values}}, {"Value": {"Ref": "{{name}}"} }]}] """
                )
            )
            .Where(violation => violation.RuleId == "M-26")
            .ToList();

        Assert.Equal(
            told is null ? [] : [(property!, $"Resources.Cache.Properties.{property}")],
            found.Select(violation => (violation.Property, violation.Place!))
        );
        Assert.All(found, violation => Assert.Contains($"'{told}'", violation.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Nor_what_stands_in_another_part()
    {
        var part = Read(Template("""{"Ref": "Nobody"}"""));
        part.IsPart = true;

        Assert.Empty(TemplateJudge.Judge(part));
    }

    private static string Template(
        string name = "{\"Ref\": \"Subnets\"}",
        string nodes = "1",
        string beside = "",
        string compared = "Stage",
        string resources = "",
        string more = "",
        string tags = ""
    ) =>
        $$"""
            { {{Version}} "Parameters": {"Stage": {"Type": "String"}, "Letters": {"Type": "CommaDelimitedList", "Default": "A"}, "Late": {"Type": "CommaDelimitedList"} },
            "Mappings": {"Sizes": {"a": {"b": "c"} } },
            "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "{{compared}}"}, "prod"]} },
            "Resources": { {{resources}}
              "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "cache", "SubnetIds": ["subnet-0a1b2c3d"]} },
              "Cache": {"Type": "AWS::ElastiCache::CacheCluster", {{beside}} "Properties": {
              "Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "TransitEncryptionEnabled": true,
              "NumCacheNodes": {{nodes}}, "CacheSubnetGroupName": {{name}} {{tags}}
            } } } {{more}} }
            """;

    private static (string Rule, string Property, string? Place, string Message) Only(string template) =>
        Assert.Single(All(template)) is var found
            ? (found.RuleId, found.Property, found.Place, found.Message)
            : throw new InvalidOperationException();

    private static IEnumerable<Violation> All(string template) =>
        TemplateJudge.Judge(Read(template)).Select(finding => finding.Violation);

    private static Template Read(string template) =>
        Model.Templates.Template.Read(JsonDocument.Parse(template).RootElement);
}
