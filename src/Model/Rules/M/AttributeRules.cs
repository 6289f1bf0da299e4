// Long: each rule about what stands beside the properties has its sentence, and where it stands, here.
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.M;

/// <summary>What a resource is, and what stands beside its properties.</summary>
internal static class AttributeRules
{
    private const int MostKnown = 5;

    private const string Attributes = Pages.Templates + "resources-section-structure.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        new Rule<ResourceSpecification>("M-18", nameof(ResourceSpecification.PropertyBeside))
        {
            Mistake = resource =>
                resource.PropertyBeside is { } name
                    ? $"{name} stands beside the Properties of the {resource.Type}, and belongs into them: move it"
                    : null,
            Place = resource => resource.PropertyBeside!,
            Source = Attributes,
            Statement = "A property of a resource stands within its Properties, not beside them.",
            Why = "CloudFormation refuses the template: invalid template resource property.",
            Breaks = ExampleOf.Pair(beside: """ "Port": 6380 """),
            Keeps = ExampleOf.Pair(more: """ "Port": 6380 """),
        },
        new Rule<ResourceSpecification>("M-19", nameof(ResourceSpecification.RefusedDefault))
        {
            Mistake = resource =>
                resource.RefusedDefault is var (_, shown, why) ? $"the default{shown} is refused: {why}" : null,
            Place = resource => resource.RefusedDefault is var (parameter, _, _) ? parameter : "Parameters",
            Source = Pages.ParametersOfTemplates,
            Statement = "The default of a parameter is one that the parameter allows.",
            Why = "CloudFormation refuses the template: the default is not among what is allowed.",
            Breaks = Defaulting("6378"),
            Keeps = Defaulting("6380"),
        },
        new Rule<ResourceSpecification>("M-19", nameof(ResourceSpecification.WrongParameterType))
        {
            Mistake = resource =>
                resource.WrongParameterType is var (parameter, why)
                    ? $"CloudFormation refuses the parameter {parameter}, which {why}"
                    : null,
            Place = resource => resource.WrongParameterType is var (parameter, _) ? parameter : "Parameters",
            Source = Pages.ParametersOfTemplates,
            Statement = "A parameter has a type that CloudFormation knows.",
            Why = "CloudFormation refuses the template: every parameter must have a type.",
            Breaks = Typed(""),
            Keeps = Typed(""" "Type": "Number", """),
        },
        new Rule<ResourceSpecification>("M-19", nameof(ResourceSpecification.WrongName))
        {
            Mistake = resource => resource.WrongName is { } name ? Words(name) : null,
            Place = resource => resource.WrongName!.Place,
            Source = Pages.Templates + "resources-section-structure.html",
            Statement = "Parameters, mappings, resources and outputs have names of letters and digits.",
            Why = "CloudFormation refuses the template: the name is non alphanumeric.",
            Breaks = RuleExamples.Template(("Cache", RuleExamples.Pair()), ("other-cache", RuleExamples.Pair())),
            Keeps = RuleExamples.Template(("Cache", RuleExamples.Pair()), ("OtherCache", RuleExamples.Pair())),
        },
        new Rule<ResourceSpecification>("M-20", nameof(ResourceSpecification.Nothing))
        {
            Mistake = resource =>
                resource.Nothing is not null
                    ? "null is no value: leave it out, or write {Ref: AWS::NoValue} in a branch of Fn::If"
                    : null,
            Place = resource => resource.Nothing!,
            Source = Pages.Templates + "pseudo-parameter-reference.html",
            Statement = "No value within the properties of a resource is null.",
            Why = "CloudFormation refuses the template: null values are not allowed in templates.",
            Breaks = ExampleOf.Pair(more: """ "Port": null """),
            Keeps = ExampleOf.Pair(more: """ "Port": {"Ref": "AWS::NoValue"} """),
        },
        new Rule<ResourceSpecification>("M-21", nameof(ResourceSpecification.ListMistake))
        {
            Mistake = resource =>
                resource.ListMistake is not { } mistake ? null
                : mistake.IsForText ? $"{mistake.Given} is a list, and the property takes one text: {mistake.Way}"
                : mistake.IsWithinList ? $"{mistake.Given} is a list, and stands within another: {mistake.Way}"
                : $"{mistake.Given} is one text, and the property takes a list: {mistake.Way}",
            Place = resource => resource.ListMistake!.Path,
            Source = Pages.Types,
            Evidence = Evidence.Schema,
            Statement =
                "A property that takes a list of texts has a list, and each of its items is one text; one that takes a text has no list.",
            Why =
                "CloudFormation refuses the template: expected type JSONArray, found String; or: must be of type List of String, of type String.",
            Breaks = RuleExamples.Template(("Cache", Grouped("\"sg-0a1b2c3d\""))),
            Keeps = RuleExamples.Template(("Cache", Grouped("[\"sg-0a1b2c3d\"]"))),
        },
        new Rule<ResourceSpecification>("M-21", nameof(ResourceSpecification.WrongValue))
        {
            Mistake = resource => resource.WrongValue?.Sentence,
            Place = resource => resource.WrongValue!.Path,
            Source = Pages.Types,
            Evidence = Evidence.Schema,
            Statement =
                "What a function gives a property that takes a number, true or false, an object or a list of objects is one.",
            Why = "CloudFormation refuses the resource: the value is of the wrong type.",
            Breaks = Upgraded("""{"Fn::Join": ["", ["ye", "s"]]}"""),
            Keeps = Upgraded("""{"Fn::Join": ["", ["tr", "ue"]]}"""),
        },
        new Rule<ResourceSpecification>("M-22", nameof(ResourceSpecification.MisplacedCondition))
        {
            Mistake = resource => resource.MisplacedCondition is { } misplaced ? MisplacedWords.Of(misplaced) : null,
            Place = resource => resource.MisplacedCondition!.Property,
            Source = Pages.CloudFormation + "intrinsic-function-reference-conditions.html",
            Statement =
                "Of the functions of conditions only Fn::If stands in a resource or an output; it takes the name of a condition, and so does Condition.",
            Why = "CloudFormation refuses the template.",
            Breaks = Deciding("""{"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]}"""),
            Keeps = Deciding("""{"Fn::If": ["IsHome", true, false]}"""),
        },
        new Rule<ResourceSpecification>("M-23", nameof(ResourceSpecification.MissingCondition))
        {
            Mistake = resource => resource.MissingCondition is { } missing ? Undefined(missing) : null,
            Place = resource => resource.MissingCondition!.Property,
            Source = Pages.Conditions,
            Statement =
                "Fn::If, the Condition of a resource or an output, and conditions made of others name conditions that the template defines.",
            Why = "CloudFormation refuses the template: unresolved condition dependency.",
            Breaks = Deciding("""{"Fn::If": ["IsHone", true, false]}"""),
            Keeps = Deciding("""{"Fn::If": ["IsHome", true, false]}"""),
        },
        new Rule<ResourceSpecification>("M-24", nameof(ResourceSpecification.WrongKey))
        {
            Mistake = resource => resource.WrongKey is { } key ? Unknown(resource.Type, key) : null,
            Place = resource => resource.WrongKey!.Name,
            Source = Attributes,
            Statement = "A resource has no keys but those of CloudFormation, spelled as CloudFormation spells them.",
            Why = "CloudFormation refuses the template: invalid template resource property.",
            Breaks = ExampleOf.Pair(beside: """ "DependOn": [] """),
            Keeps = ExampleOf.Pair(beside: """ "DependsOn": [] """),
        },
        new Rule<ResourceSpecification>("M-26", nameof(ResourceSpecification.MissingTarget))
        {
            Mistake = resource => resource.MissingTarget is { } missing ? Undefined(missing) : null,
            Place = resource => resource.MissingTarget!.Property,
            Source = Pages.Templates + "resources-section-structure.html",
            Evidence = Evidence.ServiceError,
            Statement =
                "Ref, Fn::GetAtt, Fn::Sub and DependsOn name parameters, pseudo parameters and resources that the template has.",
            Why = "CloudFormation refuses the template: unresolved resource dependencies.",
            Breaks = Deciding("""{"Ref": "IsUpgraded"}"""),
            Keeps = Deciding("""{"Fn::If": ["IsHome", true, false]}"""),
        },
        new Rule<ResourceSpecification>("M-27", nameof(ResourceSpecification.AbsentNames))
        {
            Mistake = resource => resource.AbsentNames is { } absent ? NotHere(absent) : null,
            Place = resource => resource.AbsentNames!.Property,
            Source = Pages.Templates + "template-anatomy.html",
            Severity = Severity.Warning,
            SeverityReason = "Another tool may put such a file together with others, which have what it names.",
            Statement =
                "A file that has nothing but resources, mappings and outputs names what stands in it, or another tool adds the rest.",
            Why = "By itself, CloudFormation refuses it: what it names is not there.",
            Breaks = ExampleOf.Pair(more: """ "Port": {"Ref": "Port"} """),
            Keeps = ExampleOf.Pair(more: """ "Port": 6380 """),
        },
        new Rule<ResourceSpecification>("S-28", nameof(ResourceSpecification.Type))
        {
            Mistake = resource =>
                resource.Type is ResourceTypes.CacheSecurityGroup or ResourceTypes.CacheSecurityGroupIngress
                    ? $"an {resource.Type} is for EC2-Classic, which is no more: name AWS::EC2::SecurityGroup resources in the security groups of the cache"
                    : null,
            Source = Pages.Vpc,
            Evidence = Evidence.ServiceError,
            Statement = "There are no cache security groups: they were for EC2-Classic.",
            Why =
                "The service answers: Use of cache security groups is not permitted in this API version for your account.",
            Breaks = RuleExamples.Template(
                ExampleOf.Resource("Old", ResourceTypes.CacheSecurityGroup, """{"Description": "old"}""")
            ),
            Keeps = RuleExamples.Template(
                ExampleOf.Resource(
                    "Group",
                    ResourceTypes.SecurityGroup,
                    """{"GroupDescription": "cache", "VpcId": "vpc-0a1b2c3d"}"""
                )
            ),
        },
    ];

    /// <summary>Those about what stands beside the properties, which are told there.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> OfPlaces =
    [
        .. All.Where(rule =>
            rule.Property
                is nameof(ResourceSpecification.PropertyBeside)
                    or nameof(ResourceSpecification.WrongKey)
                    or nameof(ResourceSpecification.Nothing)
                    or nameof(ResourceSpecification.ListMistake)
                    or nameof(ResourceSpecification.MisplacedCondition)
                    or nameof(ResourceSpecification.MissingCondition)
                    or nameof(ResourceSpecification.MissingTarget)
                    or nameof(ResourceSpecification.AbsentNames)
                    or nameof(ResourceSpecification.RefusedDefault)
                    or nameof(ResourceSpecification.WrongParameterType)
                    or nameof(ResourceSpecification.WrongName)
        ),
        .. DependencyRules.All,
        .. FunctionRules.All,
    ];

    /// <summary>Those about values that functions give, each told where it stands.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> OfValues =
    [
        .. All.Where(rule => rule.Property == nameof(ResourceSpecification.WrongValue)),
    ];

    /// <summary>Where what they find stands in the template.</summary>
    public static string PlaceOf(string logicalId, ResourceSpecification fault) =>
        (Written(fault)?.Place ?? fault.AbsentNames?.Place ?? fault.MissingTransform?.Place) is { } place ? place
        : fault.RefusedDefault is var (parameter, _, _) ? $"Parameters.{parameter}.Default"
        : fault.WrongParameterType is var (untyped, _) ? $"Parameters.{untyped}.Type"
        : $"Resources.{logicalId}.{((fault.Nothing ?? fault.ListMistake?.Path ?? fault.WrongValue?.Path) is { } path ? $"Properties.{path}" : fault.WrongKey?.Name ?? fault.WrongDependency?.Path ?? fault.PropertyBeside)}";

    /// <summary>The part of the template that they are about: empty for all of it, null where it is a resource.</summary>
    public static string? PartOfTemplate(string logicalId, ResourceSpecification fault) =>
        fault.AbsentNames is not null || fault.MissingTransform is not null ? ""
        : IsElsewhere(fault) ? PlaceOf(logicalId, fault)
        : null;

    private static bool IsElsewhere(ResourceSpecification fault) =>
        fault.RefusedDefault is not null
        || fault.WrongParameterType is not null
        || Written(fault) is { IsOfTemplate: true };

    private static TemplateFault? Written(ResourceSpecification fault) =>
        (TemplateFault?)fault.MissingCondition
        ?? fault.MissingTarget
        ?? (TemplateFault?)fault.MisplacedCondition
        ?? (TemplateFault?)fault.MalformedFunction
        ?? (TemplateFault?)fault.AbsentReference
        ?? (TemplateFault?)fault.WrongName
        ?? fault.ForgottenSub;

    private static string Unknown(string type, WrongKey key) =>
        $"{key.Name} is no key of a resource"
        + (
            key.Meant is null
                ? $", which has {string.Join(", ", ResourceKeys.All)}: leave it out, or write it where it belongs"
            : key.IsProperty ? $"; did you mean {key.Meant}? As a property of the {type} it stands within Properties"
            : key.IsThere ? $": it is called {key.Meant}, which stands there too, so leave {key.Name} out"
            : $"; did you mean {key.Meant}?"
        );

    private static string Words(WrongName name) =>
        name.KeyOf is { } mapping
            ? $"CloudFormation refuses the key '{name.Name}' of the mapping '{mapping}': a key has letters, digits, - and . only"
            : $"CloudFormation refuses the {name.Kind} '{name.Name}': its name has letters and digits only"
                + (name.Meant is { } meant ? $"; write {meant}, here and where it is named" : "");

    private static string Undefined(MissingCondition missing) =>
        missing.IsParameter
            ? $"'{missing.Name}' is a parameter, and there is no condition of this name: add one to Conditions that compares it, such as {{Fn::Equals: [{{Ref: {missing.Name}}}, ...]}}, and write its name"
        : Similarity.Nearest(missing.Name, missing.Known.Select(known => (known, known.Length / 3)), ignoreCase: true)
            is { } meant
            ? $"there is no condition '{missing.Name}'; did you mean '{meant}'?"
        : missing.Known.Count == 0
            ? $"there is no condition '{missing.Name}', and no other in the template: add it to Conditions"
        : $"there is no condition '{missing.Name}': the template has {string.Join(", ", missing.Known.Take(MostKnown).Select(known => $"'{known}'"))}"
            + $"{(missing.Known.Count > MostKnown ? ", ..." : "")}; add it to Conditions";

    private static string Undefined(MissingTarget missing) =>
        missing.Name.StartsWith("AWS::", StringComparison.Ordinal)
            ? $"there is no pseudo parameter '{missing.Name}'{(missing.Meant is { } pseudo ? $"; did you mean {pseudo}?" : "")}"
        : missing.Kind is { } kind
            ? $"'{missing.Name}' is {kind}, and {TakenBy(missing.Use)}{kind switch
            {
                "a condition" when missing.Use == TargetUse.Condition => $": another condition is {{Condition: {missing.Name}}}",
                "a condition" => $": as a value it is {{Fn::If: [{missing.Name}, ..., ...]}}",
                "a mapping" => ": Fn::FindInMap reads it",
                _ => "",
            }}"
        : $"the template has no {SoughtBy(missing.Use)} '{missing.Name}'{(missing.Meant is { } meant ? $"; did you mean '{meant}'?" : ": add it, or name one that is there")}";

    private static string NotHere(AbsentNames absent) =>
        $"the file names {string.Join(", ", absent.Names.Take(MostKnown).Select(one => $"'{one.Name}'{(one.Meant is null ? "" : $" (did you mean '{one.Meant}'?)")}"))}"
        + $"{(absent.Names.Count > MostKnown ? $" and {absent.Names.Count - MostKnown} more" : "")}, which it does not have: by itself CloudFormation refuses it, unless another tool adds "
        + (absent.Names.Count == 1 ? "it" : "them");

    private static string SoughtBy(TargetUse use) =>
        use switch
        {
            TargetUse.Ref => "parameter and no resource",
            TargetUse.Condition => "parameter",
            _ => "resource",
        };

    private static string TakenBy(TargetUse use) =>
        use switch
        {
            TargetUse.Ref => "Ref and Fn::Sub take parameters and resources",
            TargetUse.Condition => "conditions know parameters only",
            TargetUse.GetAtt => "only resources have attributes",
            _ => "DependsOn takes resources",
        };

    private static string Grouped(string groups) =>
        RuleExamples.Pair().Replace("[\"sg-0a1b2c3d\"]", groups, StringComparison.Ordinal);

    private static string Upgraded(string upgrade) => ExampleOf.Pair(more: $"\"AutoMinorVersionUpgrade\": {upgrade}");

    private static string Deciding(string upgrade) =>
        $$"""{"Conditions": {"IsHome": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]} }, "Resources": {"Cache": {{RuleExamples.Pair(
            more: $"\"AutoMinorVersionUpgrade\": {upgrade}"
        )}} } }""";

    private static string Typed(string type) =>
        $$"""{"Parameters": {"Port": { {{type}} "Default": 6380} }, "Resources": {"Cache": {{RuleExamples.Pair(
            more: """ "Port": {"Ref": "Port"} """
        )}} } }""";

    private static string Defaulting(string port) =>
        $$"""{"Parameters": {"Port": {"Type": "Number", "Default": {{port}}, "MinValue": 6379} }, "Resources": {"Cache": {{RuleExamples.Pair(
            more: """ "Port": {"Ref": "Port"} """
        )}} } }""";
}
