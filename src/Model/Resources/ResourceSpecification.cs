using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>What a template says about a resource beside its properties, and how it depends on others.</summary>
internal sealed record ResourceSpecification
{
    /// <summary>The type, such as <c>AWS::ElastiCache::ReplicationGroup</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The engine, where the type has one.</summary>
    public Value<string> Engine { get; init; }

    /// <summary>What happens to it when it leaves the stack.</summary>
    public Value<string> DeletionPolicy { get; init; }

    /// <summary>What happens to it when another takes its place.</summary>
    public Value<string> UpdateReplacePolicy { get; init; }

    /// <summary>
    /// What its policies are made of and only the deployment knows, by the policy, such as <c>the resource Cache</c>; none where each
    /// is known before.
    /// </summary>
    public IReadOnlyDictionary<string, string> LaterInPolicies { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether <c>UpdatePolicy</c> speaks of online resharding.</summary>
    public bool HasUseOnlineResharding { get; init; }

    /// <summary>What it says there, if that is no boolean.</summary>
    public string? OnlineReshardingMistake { get; init; }

    /// <summary>Names of other resources of the template that it uses without depending on them.</summary>
    public IReadOnlyList<NameUse> NamesWithoutDependency { get; init; } = [];

    /// <summary>The property that fixes its physical name; null where CloudFormation or a parameter chooses it.</summary>
    public string? FixedName { get; init; }

    /// <summary>A parameter of the template that refuses its own default, that behind a blank, and why; null where none does.</summary>
    public (string Parameter, string Default, string Why)? RefusedDefault { get; init; }

    /// <summary>A parameter of the template whose type CloudFormation does not know, and what is said of it; null for none.</summary>
    public (string Parameter, string Why)? WrongParameterType { get; init; }

    /// <summary>A name that CloudFormation takes for nothing that a template declares; null for none.</summary>
    public WrongName? WrongName { get; init; }

    /// <summary>A property that stands beside <c>Properties</c>; null where none does.</summary>
    public string? PropertyBeside { get; init; }

    /// <summary>A key that no resource has, and no property of the type; null where there is none.</summary>
    public WrongKey? WrongKey { get; init; }

    /// <summary>Where its properties have a null, such as <c>NodeGroupConfiguration.0.Slots</c>; null where they have none.</summary>
    public string? Nothing { get; init; }

    /// <summary>A condition that stands where a value is needed; null where none does.</summary>
    public MisplacedCondition? MisplacedCondition { get; init; }

    /// <summary>A condition that is named and not defined; null where all are.</summary>
    public MissingCondition? MissingCondition { get; init; }

    /// <summary>A parameter or resource that is named and that the template does not have; null where it has all.</summary>
    public MissingTarget? MissingTarget { get; init; }

    /// <summary>A resource that is referred to where it is not there; null where all are.</summary>
    public AbsentReference? AbsentReference { get; init; }

    /// <summary>What it waits for and is no name of another resource; null where all are.</summary>
    public WrongDependency? WrongDependency { get; init; }

    /// <summary>A function that CloudFormation refuses; null where it takes all.</summary>
    public MalformedFunction? MalformedFunction { get; init; }

    /// <summary>A text that was to be made by a function that does not stand there; null where there is none.</summary>
    public ForgottenSub? ForgottenSub { get; init; }

    /// <summary>What the file names and does not have, where it may be a part of a template; null where it has all.</summary>
    public AbsentNames? AbsentNames { get; init; }

    /// <summary>A property that takes a list of texts and has something else; null where none has.</summary>
    public ListMistake? ListMistake { get; init; }

    /// <summary>A value of another kind than its property takes, which a function gives; null where none is.</summary>
    public WrongValue? WrongValue { get; init; }

    /// <summary>Functions of a transform that the template does not name; null where it needs none.</summary>
    public MissingTransform? MissingTransform { get; init; }

    /// <summary>A parameter that a nested stack is passed wrongly, or not at all; null where all are passed well.</summary>
    public PassedFault? PassedFault { get; init; }

    /// <summary>An output that is read of a nested stack that does not have it; null where it has all.</summary>
    public MissingOutput? MissingOutput { get; init; }

    /// <summary>Properties that are written and that CloudFormation only lets be read.</summary>
    public IReadOnlyList<string> ReadOnlyProperties { get; init; } = [];

    /// <summary>Attributes that the template reads and that the type does not have, each with the place that reads it.</summary>
    public IReadOnlyList<AttributeUse> UnknownAttributes { get; init; } = [];

    /// <summary>An object or a list that is read where a text is needed; null where none is.</summary>
    public AttributeUse? NoText { get; init; }

    /// <summary>
    /// The name that an earlier resource of the type has too, that resource, and the name as it is written there; null where
    /// none has it.
    /// </summary>
    public (string Name, string LogicalId, string Taken)? TakenName { get; init; }

    /// <summary>A resource of another type than a property takes, to which it refers; null where it does not.</summary>
    public WrongReference? WrongReference { get; init; }

    /// <summary>Whether a property has a secure SSM parameter, where CloudFormation resolves none.</summary>
    public bool HasSecureParameter { get; init; }

    /// <summary>Why CloudFormation does not resolve a dynamic reference of a property; null where nothing is wrong.</summary>
    public string? DynamicReferenceMistake { get; init; }

    /// <summary>What a property looks for in mappings that do not have it; null where they have it.</summary>
    public MissingKey? MissingKey { get; init; }

    /// <summary>Create-only properties whose value a parameter of the template decides, with the parameter.</summary>
    public IReadOnlyList<(string Property, string Parameter)> ReplacedByParameters { get; init; } = [];
}
