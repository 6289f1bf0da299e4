using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>What CloudFormation does with the resources of a template.</summary>
internal static class MechanicsRules
{
    private const string Update = Pages.CloudFormation + "aws-attribute-updatepolicy.html";

    private const string Snapshot = "Snapshot";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        new Rule<ResourceSpecification>("M-01", nameof(ResourceSpecification.DeletionPolicy))
        {
            Mistake = resource => resource.DeletionPolicy.Is(Snapshot) ? NoSnapshot(resource) : null,
            Source = Pages.DeletionPolicy,
            Statement =
                "DeletionPolicy Snapshot is for replication groups and for cache clusters of Redis OSS; a serverless cache has FinalSnapshotName.",
            Why = "CloudFormation refuses the template, or deletes the cache without a snapshot.",
            Breaks = Serverless(""" "DeletionPolicy": "Snapshot" """),
            Keeps = Serverless(""" "DeletionPolicy": "Retain" """),
        },
        new Rule<ResourceSpecification>("M-02", nameof(ResourceSpecification.UpdateReplacePolicy))
        {
            Mistake = resource => resource.UpdateReplacePolicy.Is(Snapshot) ? NoSnapshot(resource) : null,
            Source = Pages.UpdateReplacePolicy,
            Statement = "UpdateReplacePolicy Snapshot is for replication groups and for cache clusters of Redis OSS.",
            Why = "CloudFormation refuses the template, or replaces the cache without a snapshot.",
            Breaks = Serverless(""" "UpdateReplacePolicy": "Snapshot" """),
            Keeps = Serverless(""" "UpdateReplacePolicy": "Retain" """),
        },
        new Rule<ResourceSpecification>("M-03", nameof(ResourceSpecification.HasUseOnlineResharding))
        {
            Mistake = resource =>
                !resource.HasUseOnlineResharding ? null
                : resource.Type != ResourceTypes.ReplicationGroup
                    ? $"UseOnlineResharding is for replication groups, and this is an {resource.Type}: leave it out"
                : resource.OnlineReshardingMistake is { } mistake
                    ? $"UseOnlineResharding is true or false, got {mistake}"
                : null,
            Place = _ => "UpdatePolicy",
            Source = Update,
            Statement = "UpdatePolicy UseOnlineResharding is for replication groups, and is true or false.",
            Why = "CloudFormation refuses the template, or ignores what was meant to keep the data.",
            Breaks = Serverless(""" "UpdatePolicy": {"UseOnlineResharding": true} """),
            Keeps = RuleExamples.Template(
                ("Cache", RuleExamples.Sharded(beside: """ "UpdatePolicy": {"UseOnlineResharding": true} """))
            ),
        },
        new Rule<ResourceSpecification>("M-08", nameof(ResourceSpecification.NamesWithoutDependency))
        {
            Mistakes = resource =>
                resource.NamesWithoutDependency.Select(named => new Said(
                    $"{named.Path.Split('.')[0]} names '{named.Name}', a resource of the same template, but does not wait for it: use Ref, or add DependsOn",
                    named.Path
                )),
            IsCalledByItem = true,
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Pages.DependsOn,
            Statement = "A resource that names another of the same template refers to it with Ref, or has DependsOn.",
            Why =
                "CloudFormation makes both at once, and the first deployment fails because the name is not there yet.",
            Breaks = Named(null),
            Keeps = Named(""" "DependsOn": "Users" """),
        },
        new Rule<ResourceSpecification>("M-09", nameof(ResourceSpecification.FixedName))
        {
            Mistake = resource =>
                resource.FixedName is { } name && resource.ReplacedByParameters is [var (property, parameter), ..]
                    ? $"a change of the parameter {parameter} ({property}) {WouldReplace(resource.Type, property)}, and {name} fixes its name, which is then taken: leave the name to CloudFormation"
                    : null,
            Severity = Severity.Warning,
            Place = resource => resource.FixedName!,
            SeverityReason = "It fails only once the parameter changes.",
            Source = Pages.Names,
            Statement =
                "A resource with a fixed name has no create-only property that a parameter of the template decides.",
            Why =
                "CloudFormation makes the new resource before it deletes the old one, so the update fails: already exists.",
            Breaks = Parameterized(""" "ReplicationGroupId": "orders", "Port": {"Ref": "Port"} """),
            Keeps = Parameterized(""" "Port": {"Ref": "Port"} """),
        },
        new Rule<ResourceSpecification>("M-11", nameof(ResourceSpecification.Type))
        {
            Mistake = TypeNames.Wrong,
            Source = Pages.Types,
            Severity = Severity.Unknown,
            Evidence = Evidence.Schema,
            Statement = "A resource type of the service is one that exists, spelled as CloudFormation spells it.",
            Why = "CloudFormation refuses the template: unrecognized resource types.",
            Breaks = """{"Resources": {"Cache": {"Type": "AWS::ElastiCache::Cluster", "Properties": {} } } }""",
            Keeps = ExampleOf.Pair(),
        },
        .. AttributeUseRules.All,
        new Rule<ResourceSpecification>("M-13", nameof(ResourceSpecification.ReadOnlyProperties))
        {
            Mistakes = resource =>
                resource.ReadOnlyProperties.Select(name => new Said(
                    $"{name} can only be read, and what is written is ignored or refused: leave it out"
                        + (
                            resource.Type == ResourceTypes.ParameterGroup
                                ? ", CloudFormation chooses the name; a cache names the group with Ref"
                                : ""
                        ),
                    name
                )),
            Fix = new Fix<ResourceSpecification>(
                "Leaves the property out.",
                resource => resource.ReadOnlyProperties.Select(name => FixEdit.Remove(name).Of(name))
            ),
            IsCalledByItem = true,
            Source = Pages.Types,
            Severity = Severity.Warning,
            SeverityReason = "CloudFormation ignores most of them, and nobody has tried all.",
            Evidence = Evidence.Schema,
            Statement = "A property that can only be read is not written.",
            Why = "The resource is not what the template says.",
            Breaks = Serverless(more: """ "Status": "available" """),
            Keeps = Serverless(),
        },
        .. TargetRules.All,
        .. AttributeRules.All,
        .. DependencyRules.All,
        .. FunctionRules.All,
        .. AbsentReferenceRules.All,
        .. PolicyRules.All,
    ];

    private static string WouldReplace(string type, string property) =>
        CreateOnlyProperties.Of(type).FirstOrDefault(row => row.Name == property)
            is { Contradiction: not null, RuleId: var rule }
            ? $"may replace the resource (sources disagree, see {rule})"
            : "would replace the resource";

    private static string? NoSnapshot(ResourceSpecification resource) =>
        resource.Type switch
        {
            ResourceTypes.ReplicationGroup => null,
            ResourceTypes.CacheCluster => resource.Engine.Is(EngineName.Memcached)
                ? "a Memcached cluster has no snapshots: use Delete or Retain"
                : null,
            ResourceTypes.ServerlessCache =>
                "CloudFormation takes no Snapshot policy for serverless caches: use Delete or Retain, and FinalSnapshotName",
            _ => $"CloudFormation takes no Snapshot policy for {resource.Type}: use Delete or Retain",
        };

    private static string Serverless(string? beside = null, string more = "") =>
        RuleExamples.Template(
            (
                "Cache",
                RuleExamples.Resource(
                    ResourceTypes.ServerlessCache,
                    $$"""{"ServerlessCacheName": "cart-cache", "Engine": "valkey"{{ExampleOf.Behind(more)}}}""",
                    beside
                )
            )
        );

    private static string Named(string? beside) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair(more: """ "UserGroupIds": ["app-users"] """, beside: beside)),
            ExampleOf.Resource(
                "Users",
                ResourceTypes.UserGroup,
                """{"UserGroupId": "app-users", "Engine": "valkey", "UserIds": ["app-user"]}"""
            )
        );

    private static string Parameterized(string more) =>
        $$"""{"Parameters": {"Port": {"Type": "Number", "Default": 6379} }, "Resources": {"Cache": {{RuleExamples.Pair(more: more)}} } }""";
}
