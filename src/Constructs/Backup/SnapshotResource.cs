using Amazon.CDK;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>
/// The resource of a snapshot. The CDK's own classes for it are younger than the oldest release that is supported.
/// </summary>
internal static class SnapshotResource
{
    // The service allows no longer name.
    private const double MaximumNameLength = 255;

    // arn:PARTITION:elasticache:REGION:ACCOUNT:snapshot:NAME
    private const double PlaceOfName = 6;

    /// <summary>Judges a snapshot, and creates it.</summary>
    public static CfnResource Create(
        Construct scope,
        string type,
        IReadOnlyList<Violation> violations,
        IReadOnlyDictionary<string, string?> properties,
        IReadOnlyDictionary<string, string> tags,
        RemovalPolicy removalPolicy
    )
    {
        Validation.Judge(scope, [.. violations, .. Unsupported(removalPolicy)]);

        var resource = new CfnResource(scope, "Resource", new CfnResourceProps { Type = type });
        foreach (var (name, value) in properties.Where(property => property.Value is not null))
        {
            resource.AddPropertyOverride(name, value!);
        }

        if (tags.Count > 0)
        {
            resource.AddPropertyOverride(
                "Tags",
                tags.Select(tag => new Dictionary<string, object> { ["Key"] = tag.Key, ["Value"] = tag.Value })
                    .ToArray<object>()
            );
        }

        resource.ApplyRemovalPolicy(removalPolicy);
        return resource;
    }

    /// <summary>A name from the path. The service stores names in lower case; in another, the ARN would differ from it.</summary>
    public static string DefaultName(Construct snapshot) =>
        Names
            .UniqueResourceName(snapshot, new UniqueResourceNameOptions { MaxLength = MaximumNameLength })
            .ToLowerInvariant();

    /// <summary>The name in an ARN: whoever uses it waits for the snapshot, as with the plain name nobody would.</summary>
    public static string NameIn(string arn) => Fn.Select(PlaceOfName, Fn.Split(":", arn));

    /// <summary>Tags as the rules see them.</summary>
    public static IReadOnlyList<TagSpecification> Specify(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.Select(tag => new TagSpecification(tag.Key, tag.Value))];

    private static IEnumerable<Violation> Unsupported(RemovalPolicy policy) =>
        policy == RemovalPolicy.SNAPSHOT
            ?
            [
                new Violation(
                    "M-01",
                    Severity.Error,
                    nameof(RemovalPolicy),
                    "no snapshot is made of a snapshot: choose RETAIN or DESTROY"
                ),
            ]
            : [];
}
