using ElastiCache.Model.Verification;

namespace ElastiCache.Model.Preflight;

/// <summary>What must hold of an account before a template is deployed to it.</summary>
internal static class PreflightRules
{
    private static readonly LiveRules Rules = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LiveRule> All => Rules;

    public static readonly LiveRule NodeTypes = Rules.Add(
        "F-01",
        "The Region offers every node type.",
        "The service refuses the cache, and the stack is rolled back."
    );

    public static readonly LiveRule Versions = Rules.Add(
        "F-02",
        "The Region offers every engine version.",
        "The service refuses the cache, and the stack is rolled back."
    );

    public static readonly LiveRule Names = Rules.Add(
        "F-03",
        "No name is taken.",
        "CloudFormation refuses to create what exists already."
    );

    public static readonly LiveRule Quotas = Rules.Add(
        "F-04",
        "The quotas of the account suffice.",
        "The service refuses what goes beyond a quota; to raise one takes hours or days."
    );

    public static readonly LiveRule Subnets = Rules.Add(
        "F-05",
        "Every subnet and security group exists, and those of a cache are of one VPC.",
        "The service refuses the cache or the group of subnets."
    );

    public static readonly LiveRule Addresses = Rules.Add(
        "F-06",
        "The subnets have an address for every node.",
        "A node that finds no address is not created, and a failed one is not replaced."
    );

    public static readonly LiveRule Zones = Rules.Add(
        "F-07",
        "Every zone that a cache names has a subnet, and Multi-AZ has two zones.",
        "The service refuses the cache."
    );

    public static readonly LiveRule Keys = Rules.Add(
        "F-08",
        "Every key exists and is enabled.",
        "A cache cannot be created with a key that is disabled or to be deleted."
    );

    public static readonly LiveRule Secrets = Rules.Add(
        "F-09",
        "Every secret and parameter that the template reads exists and has a value.",
        "CloudFormation cannot resolve the reference, and the update fails before it begins."
    );

    public static readonly LiveRule Existing = Rules.Add(
        "F-10",
        "What the template names and does not make exists.",
        "The service does not find the parameter group, user, snapshot or topic."
    );

    /// <summary>The rule that a question is about.</summary>
    public static LiveRule Of(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.NodeType => NodeTypes,
            QuestionKind.EngineVersion => Versions,
            QuestionKind.FreeName => Names,
            QuestionKind.Subnet or QuestionKind.SecurityGroup => Subnets,
            QuestionKind.Key => Keys,
            QuestionKind.Secret or QuestionKind.Parameter => Secrets,
            _ => Existing,
        };
}
