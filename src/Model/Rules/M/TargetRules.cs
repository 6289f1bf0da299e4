using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.M;

/// <summary>Whether what a property names is there, is of the right kind, and is nobody else's.</summary>
internal static class TargetRules
{
    private const int MostKnown = 5;

    private const string Dynamic = Pages.Templates + "dynamic-references.html";

    private const string Mappings = Pages.CloudFormation + "intrinsic-function-reference-findinmap.html";

    /// <summary>All of them. Each is told at the property that it was asked about.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        new Rule<ResourceSpecification>("M-14", nameof(ResourceSpecification.MissingKey))
        {
            Mistake = resource =>
                resource.MissingKey is { } missing ? $"there is no {missing.Sought}{Meant(missing)}" : null,
            Source = Mappings,
            Statement = "Fn::FindInMap without a DefaultValue names a mapping and keys that the template has.",
            Why = "CloudFormation refuses the template: unable to get mapping.",
            Breaks = Mapped("prod"),
            Keeps = Mapped("dev"),
        },
        new Rule<ResourceSpecification>("M-15", nameof(ResourceSpecification.WrongReference))
        {
            Mistake = resource =>
                resource.WrongReference is not { } wrong ? null
                : wrong.Arn is { } arn
                    ? $"this takes an {wrong.Taken} by its id, got the ARN '{arn}': write '{arn[(arn.LastIndexOf(':') + 1)..]}'"
                : wrong.IsParameter ? OfParameter(wrong)
                : wrong.IsName
                    ? $"this takes an {wrong.Taken} by its id, and Ref of {wrong.LogicalId}, which has no VpcId, is its name: write {By(wrong)}"
                : wrong.Attribute.Length > 0
                    ? $"this takes an {wrong.Taken} by its {(wrong.Taken == ResourceTypes.Topic ? "ARN" : "id")}, got {wrong.LogicalId}.{wrong.Attribute}: write {By(wrong)}"
                : $"this takes an {wrong.Taken}, and {wrong.LogicalId} is an {wrong.Type}: refer to the right one",
            Place = resource => resource.WrongReference!.Path.Split('.')[0],
            Source = Pages.Types,
            Statement =
                "A property that takes another resource refers to one of the right type, or to a parameter of one, by its id or ARN as the property asks.",
            Why = "The service refuses the name, or does not find it.",
            Breaks = Referring("Sessions"),
            Keeps = Referring("Events"),
        },
        new Rule<ResourceSpecification>("M-16", nameof(ResourceSpecification.HasSecureParameter))
        {
            Mistake = resource =>
                !resource.HasSecureParameter
                    ? null
                    : "CloudFormation resolves a secure SSM parameter (ssm-secure) in "
                        + "the AuthToken of a replication group only: keep a secret in Secrets Manager "
                        + "({{resolve:secretsmanager:...}}), and what is none in a plain parameter ({{resolve:ssm:...}})",
            Source = Pages.SecureParameters,
            Statement =
                "A secure SSM parameter (ssm-secure) stands in no property of ElastiCache but the AuthToken of a replication group.",
            Why = "CloudFormation refuses the template: ssm-secure is supported in some properties only.",
            Breaks = ExampleOf.Pair(more: """ "NotificationTopicArn": "{{resolve:ssm-secure:/shop/topic:1}}" """),
            Keeps = ExampleOf.Pair(more: """ "NotificationTopicArn": "{{resolve:ssm:/shop/topic:1}}" """),
        },
        new Rule<ResourceSpecification>("M-16", nameof(ResourceSpecification.DynamicReferenceMistake))
        {
            Mistake = resource =>
                resource.DynamicReferenceMistake is { } mistake
                    ? $"CloudFormation does not resolve this: {mistake}"
                    : null,
            Source = Dynamic,
            Statement =
                "A dynamic reference is to ssm, ssm-secure or secretsmanager, and has the parts that these have: {{resolve:secretsmanager:NAME:SecretString:KEY}}.",
            Why = "CloudFormation does not resolve it, and the stack rolls back.",
            Breaks = ExampleOf.Pair(more: """ "AuthToken": "{{resolve:secretsmanager:orders:token}}" """),
            Keeps = ExampleOf.Pair(more: """ "AuthToken": "{{resolve:secretsmanager:orders:SecretString:token}}" """),
        },
        new Rule<ResourceSpecification>("M-17", nameof(ResourceSpecification.TakenName))
        {
            Mistake = resource =>
                resource.TakenName is var (name, other, taken)
                    ? $"{other} of the same template is called '{taken}'{(name == taken ? " too" : ", which is the same without case")}: give another, or leave it out"
                    : null,
            Source = Pages.Names,
            Statement = "No two resources of one type in a template have the same name.",
            Why = "The second is refused: it already exists.",
            Breaks = RuleExamples.Template(
                ("Orders", RuleExamples.Pair(more: """ "ReplicationGroupId": "orders" """)),
                ("Carts", RuleExamples.Pair(more: """ "ReplicationGroupId": "orders" """))
            ),
            Keeps = RuleExamples.Template(
                ("Orders", RuleExamples.Pair(more: """ "ReplicationGroupId": "orders" """)),
                ("Carts", RuleExamples.Pair(more: """ "ReplicationGroupId": "carts" """))
            ),
        },
    ];

    /// <summary>Those about names that others have, which are told at the property that holds the name.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> OfNames = About(
        nameof(ResourceSpecification.TakenName)
    );

    /// <summary>Those about dynamic references, which are told at the property that has one.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> OfDynamicReferences = About(
        nameof(ResourceSpecification.HasSecureParameter),
        nameof(ResourceSpecification.DynamicReferenceMistake)
    );

    /// <summary>Those about references, which are told at the property that refers.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> OfReferences = About(
        nameof(ResourceSpecification.WrongReference)
    );

    /// <summary>Where a wrong reference stands in the template.</summary>
    public static string PlaceOf(string logicalId, ResourceSpecification wrong) =>
        $"Resources.{logicalId}.Properties.{wrong.WrongReference!.Path}";

    /// <summary>Those about the keys of mappings, which are told where they are looked for.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> OfMappings = About(
        nameof(ResourceSpecification.MissingKey)
    );

    private static IReadOnlyList<IRule<ResourceSpecification>> About(params string[] properties) =>
        [.. All.Where(rule => properties.Contains(rule.Property))];

    private static string OfParameter(WrongReference wrong) =>
        wrong.IsName
            ? $"this takes an {wrong.Taken} by its id, and the parameter {wrong.LogicalId} is its name: give {wrong.LogicalId} the type {wrong.Type.Replace("::GroupName", "::Id", StringComparison.Ordinal)}"
            : $"this takes an {wrong.Taken}, and the parameter {wrong.LogicalId} is {(wrong.Type[0] == 'A' ? "an" : "a")} {wrong.Type}: refer to the right one";

    // Ref of a security group may be its name.
    private static string By(WrongReference wrong) =>
        wrong.Type == ResourceTypes.SecurityGroup
            ? $"{{Fn::GetAtt: [{wrong.LogicalId}, GroupId]}}"
            : $"{{Ref: {wrong.LogicalId}}}";

    private static string Meant(MissingKey missing) =>
        Similarity.Nearest(missing.Name, missing.Known.Select(known => (known, known.Length / 3)), ignoreCase: true)
            is { } meant
            ? $"; did you mean '{meant}'?"
            : $": it has {string.Join(", ", missing.Known.Take(MostKnown).Select(known => $"'{known}'"))}"
                + $"{(missing.Known.Count > MostKnown ? ", ..." : "")}; add it, or give Fn::FindInMap a DefaultValue";

    private static string Mapped(string key) =>
        $$"""{"Mappings": {"Ports": {"dev": {"Port": 6379} } }, "Resources": {"Cache": {{RuleExamples.Pair(
            more: $$""" "Port": {"Fn::FindInMap": ["Ports", "{{key}}", "Port"]} """
        )}} } }""";

    private static string Referring(string id) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair(more: $$""" "NotificationTopicArn": {"Ref": "{{id}}"} """)),
            ExampleOf.Resource("Events", ResourceTypes.Topic, "{}"),
            ExampleOf.Resource(
                "Sessions",
                ResourceTypes.ParameterGroup,
                """{"CacheParameterGroupFamily": "valkey8", "Description": "Sessions"}"""
            )
        );
}
