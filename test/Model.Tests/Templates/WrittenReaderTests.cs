using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What is wrong with a template as it is written, and with which of its resources that is told.</summary>
public sealed class WrittenReaderTests
{
    [Theory]
    [InlineData("", "first Size")]
    [InlineData("Size", "")]
    public void A_default_that_is_refused_is_told_once_unless_the_run_gives_a_value(string given, string expected)
    {
        var context = Read(
            """
            {"Parameters": {"Size": {"Type": "String", "Default": "c", "AllowedValues": ["a", "b"]}, "Fine": {"Type": "String", "Default": "a"}},
             "Resources": {"First": {"Type": "AWS::S3::Bucket"}, "Second": {"Type": "AWS::S3::Bucket"}}}
            """,
            given
        );
        var reader = new WrittenReader(context);

        var told = context.Template.Resources.Values.SelectMany(resource =>
            reader
                .Faults(resource)
                .Where(fault => fault.RefusedDefault is not null)
                .Select(fault => $"{resource.LogicalId.ToLowerInvariant()} {fault.RefusedDefault!.Value.Item1}")
        );

        Assert.Equal(expected, string.Join(' ', told));
    }

    [Theory]
    [InlineData("""{"Default": "a"}""", "has no Type: write Type: String")]
    [InlineData("""{"Default": 1}""", "has no Type: write Type: Number or Type: String")]
    [InlineData("""{"Type": "Sting"}""", "has the type 'Sting', and there is no such type; did you mean String?")]
    [InlineData("""{"Type": "string"}""", "has the type 'string', and there is no such type; did you mean String?")]
    [InlineData(
        """{"Type": "Boolean"}""",
        "has the type 'Boolean', and there is no such type: write String, Number, CommaDelimitedList or one of AWS, such as AWS::EC2::VPC::Id"
    )]
    [InlineData("""{"Type": ["String"]}""", "has a Type that is no text: write one, such as String")]
    [InlineData("""{"Type": "Number"}""", "")]
    [InlineData("""{"Type": "List<AWS::EC2::Subnet::Id>"}""", "")]
    [InlineData("""{"Type": "AWS::New::Thing"}""", "")]
    [InlineData("""{"Type": "AWS::EC2::NewThing::Id"}""", "")]
    [InlineData("""{"Type": "List<AWS::New::Thing>"}""", "")]
    [InlineData("""{"Type": "AWS::EC2::KeyPair::KeyName"}""", "")]
    [InlineData("""{"Type": "AWS::SSM::Parameter::Name"}""", "")]
    [InlineData("""{"Type": "AWS::SSM::Parameter::Value<List<String>>"}""", "")]
    [InlineData("""{"Type": "AWS::SSM::Parameter::Value<CommaDelimitedList>"}""", "")]
    [InlineData("""{"Type": "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>"}""", "")]
    [InlineData(
        """{"Type": "AWS::EC2::SecurityGroup::ID"}""",
        "has the type 'AWS::EC2::SecurityGroup::ID', and there is no such type; did you mean AWS::EC2::SecurityGroup::Id?"
    )]
    [InlineData(
        """{"Type": "List<AWS::EC2::Subnet::ID>"}""",
        "has the type 'List<AWS::EC2::Subnet::ID>', and there is no such type; did you mean List<AWS::EC2::Subnet::Id>?"
    )]
    [InlineData(
        """{"Type": "List<AWS::EC2::Subnet>"}""",
        "has the type 'List<AWS::EC2::Subnet>', and there is no such type; did you mean List<AWS::EC2::Subnet::Id>?"
    )]
    [InlineData(
        """{"Type": "AWS::EC2::SecurityGroup"}""",
        "has the type 'AWS::EC2::SecurityGroup', and there is no such type; did you mean AWS::EC2::SecurityGroup::Id?"
    )]
    [InlineData(
        """{"Type": "AWS::EC2::VPC"}""",
        "has the type 'AWS::EC2::VPC', and there is no such type; did you mean AWS::EC2::VPC::Id?"
    )]
    [InlineData(
        """{"Type": "AWS::SSM::Parameter::Value<List<string>>"}""",
        "has the type 'AWS::SSM::Parameter::Value<List<string>>', and there is no such type; did you mean AWS::SSM::Parameter::Value<List<String>>?"
    )]
    [InlineData(
        """{"Type": "AWS::SSM::Parameter::Value<AWS::EC2::Subnet::ID>"}""",
        "has the type 'AWS::SSM::Parameter::Value<AWS::EC2::Subnet::ID>', and there is no such type; did you mean AWS::SSM::Parameter::Value<AWS::EC2::Subnet::Id>?"
    )]
    [InlineData(
        """{"Type": "list<string>"}""",
        "has the type 'list<string>', and there is no such type; did you mean List<String>?"
    )]
    public void A_type_that_no_parameter_has_is_told_with_the_first_resource(string parameter, string expected)
    {
        var context = Read(
            $$$"""
            {"Parameters": {"Size": {{{parameter}}} },
             "Resources": {"First": {"Type": "AWS::S3::Bucket"}, "Second": {"Type": "AWS::S3::Bucket"} } }
            """,
            ""
        );
        var reader = new WrittenReader(context);

        var told = context.Template.Resources.Values.SelectMany(resource =>
            reader.Faults(resource).Select(fault => fault.WrongParameterType?.Why).OfType<string>()
        );

        Assert.Equal(expected, string.Join(' ', told));
    }

    [Theory]
    [InlineData("""{"A": null}""", "A")]
    [InlineData("""{"A": [1, null, {"B": null}]}""", "A.1 A.2.B")]
    [InlineData("""{"A": 1}""", "")]
    // That there are no properties at all is told elsewhere.
    [InlineData("null", "")]
    public void Nothing_is_told_where_it_stands(string properties, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Faults($"\"Properties\": {properties}").Select(fault => fault.Nothing).OfType<string>())
        );

    [Theory]
    [InlineData("""{"A": {"Fn::Equals": ["a", "b"]}}""", "A Fn::Equals Value")]
    [InlineData(
        """{"A": {"Fn::If": [{"Fn::Not": [{"Fn::Equals": ["a", "b"]}]}, 1, 2]}}""",
        "A.Fn::If.0 Fn::Not Branch"
    )]
    [InlineData("""{"A": {"Fn::If": ["Here", {"Fn::Or": []}, 2]}}""", "A.Fn::If.1 Fn::Or Value")]
    [InlineData("""{"A": [{"Condition": "Here"}]}""", "A.0 Condition Value")]
    // A name that is none of a condition may be a word of the property.
    [InlineData("""{"A": {"Condition": "There"}}""", "")]
    [InlineData("""{"A": {"Condition": "Here", "B": 1}}""", "")]
    [InlineData("""{"Condition": "Here"}""", "")]
    [InlineData("""{"A": {"Fn::If": ["Here", 1, 2]}}""", "")]
    public void A_condition_among_the_properties_is_told_where_it_stands(string properties, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                Faults($"\"Properties\": {properties}")
                    .Select(fault => fault.MisplacedCondition)
                    .OfType<MisplacedCondition>()
                    .Select(found => $"{found.Property} {found.Given} {found.Use}")
            )
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Resources": []}""")]
    [InlineData("""{"Resources": "a"}""")]
    public void Without_resources_it_is_no_template(string json) =>
        Assert.Throws<TemplateException>(() => Template.Read(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("1")]
    [InlineData("[]")]
    public void Outputs_and_parameters_of_another_form_are_none(string value)
    {
        var context = Read(
            $$"""{"Outputs": {{value}}, "Parameters": {{value}}, "Resources": {"First": {"Type": "AWS::S3::Bucket"} } }"""
        );

        Assert.Empty(context.Template.Outputs);
        Assert.Empty(new WrittenReader(context).Faults(context.Template.Resources["First"]));
    }

    [Fact]
    public void A_loop_makes_outputs_of_its_own_names()
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    """
                    {"Outputs": {"Plain": {"Value": "a"}, "Fn::ForEach::L": ["X", ["1", "2"], {"Out${X}": {"Value": "b"}}]},
                     "Resources": {"Fn::ForEach::R": ["X", ["1", "2"], {"Bucket${X}": {"Type": "AWS::S3::Bucket"}}]}}
                    """
                )
                .RootElement
        );

        Assert.Equal(["Plain", "Out1", "Out2"], template.Outputs.Select(output => output.Name));
        Assert.Equal(["Bucket1", "Bucket2"], template.Resources.Keys);
        Assert.Same(template, template.Under(null));
    }

    private static IEnumerable<ResourceSpecification> Faults(string rest)
    {
        var context = Read(
            $$"""
            {"Conditions": {"Here": {"Fn::Equals": ["a", "b"]} },
             "Resources": {"First": {"Type": "AWS::S3::Bucket", {{rest}} } } }
            """
        );
        return new WrittenReader(context).Faults(context.Template.Resources["First"]);
    }

    private static TemplateContext Read(string json, string given = "") =>
        new(
            Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes()),
            given.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { [given] = "a" },
            isLenient: true
        );
}
