using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>Which transforms may write anything, so that nothing is missing for sure.</summary>
public sealed class MacroReadingTests
{
    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"Transform": "AWS::LanguageExtensions"}""", false)]
    [InlineData("""{"Transform": "AWS::Serverless-2016-10-31"}""", false)]
    [InlineData("""{"Transform": "AWS::SecretsManager-2024-09-16"}""", false)]
    [InlineData("""{"Transform": "AWS::CodeDeployBlueGreen"}""", false)]
    [InlineData("""{"Transform": "AWS::ServiceCatalog"}""", false)]
    [InlineData("""{"Transform": "AWS::Include"}""", true)]
    [InlineData("""{"Transform": "Ours"}""", true)]
    [InlineData("""{"Transform": "Ours-AWS::LanguageExtensions"}""", true)]
    [InlineData("""{"Transform": []}""", false)]
    [InlineData("""{"Transform": ["AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"]}""", false)]
    [InlineData("""{"Transform": ["AWS::LanguageExtensions", "Ours"]}""", true)]
    [InlineData("""{"Transform": {"Name": "AWS::LanguageExtensions"}}""", false)]
    [InlineData("""{"Transform": {"Name": "AWS::Include"}}""", true)]
    [InlineData("""{"Transform": {"Location": "AWS::LanguageExtensions"}}""", true)]
    [InlineData("""{"Transform": 7}""", false)]
    [InlineData("""{"Fn::Transform": {"Name": "AWS::LanguageExtensions"}}""", true)]
    public void A_transform_of_AWS_that_adds_nothing_is_harmless(string json, bool expected) =>
        Assert.Equal(expected, TemplateReading.HasMacro(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void Where_mistakes_are_not_collected_the_first_is_thrown() =>
        Assert.Equal(
            "Resources.A: is odd",
            Assert.Throws<TemplateException>(() => new TemplateReading(null).Report("Resources.A", "is odd")).Message
        );

    [Fact]
    public void A_mistake_is_collected_once()
    {
        var mistakes = new TemplateMistakes();
        var reading = new TemplateReading(mistakes);

        reading.Report("Resources.A", "is odd");
        reading.Report("Resources.A", "is odd");
        reading.Report("Resources.B", "is odd");

        Assert.Equal(["Resources.A: is odd", "Resources.B: is odd"], mistakes.All.Select(mistake => mistake.Message));
    }

    // A macro may write what is not there; what is there counts as it is.
    [Theory]
    [InlineData(false, "(absent)", false)]
    [InlineData(true, "(known at deployment)", true)]
    public void Beside_a_macro_nothing_is_missing_for_sure(bool hasMacro, string expected, bool mayBeThere)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey"
                      {{(hasMacro ? ",\"Fn::Transform\": {\"Name\": \"Ours\"}" : "")}} } } } }
                    """
                )
                .RootElement
        );
        var bag = new TemplateContext(template).Properties(template.Resources["Cache"]);

        Assert.Equal(expected, bag.Text("Port").ToString());
        Assert.Equal(mayBeThere, bag.Value("Port").MayBeAbsent);
        Assert.False(bag.IsSet("Port"));
        Assert.True(bag.IsSet("Engine"));
        Assert.Equal(["Engine"], bag.Names);
    }
}
