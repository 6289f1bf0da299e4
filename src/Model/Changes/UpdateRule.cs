using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes;

/// <summary>
/// A row of the catalogue about the change of a resource that exists. It takes two templates to judge:
/// <c>UpdateJudge</c> does.
/// </summary>
/// <param name="Id">The row's id.</param>
/// <param name="Statement">What it says.</param>
internal sealed record UpdateRule(string Id, string Statement)
{
    /// <summary>Where the pages of the developer guide are.</summary>
    public const string Guide = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/";

    /// <summary>Where the pages of CloudFormation's reference are.</summary>
    public const string CloudFormation = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";

    /// <summary>The type, as CloudFormation spells it. Default: a replication group.</summary>
    public string ResourceType { get; init; } = ResourceTypes.ReplicationGroup;

    /// <summary>What becomes of an update that breaks it.</summary>
    public required UpdateEffect Effect { get; init; }

    /// <summary>An example: the properties of the resource before the update, in JSON.</summary>
    public string Before { get; init; } = "{}";

    /// <summary>The properties that break the rule after it.</summary>
    public string After { get; init; } = "{}";

    /// <summary>What stands beside the properties in both, such as an update policy, in JSON.</summary>
    public string Beside { get; init; } = "{}";

    /// <summary>The id under which <c>UpdateJudge</c> reports it, where another row says the same. Default: its own.</summary>
    public string ReportedAs { get; init; } = Id;

    /// <summary>Where it was learned. Default: AWS documentation.</summary>
    public Evidence Evidence { get; init; } = Evidence.Documentation;

    /// <summary>The address of the page that states it.</summary>
    public string? Source { get; init; }
}
