using System.Reflection;
using Consumers;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace ElastiCache.Architecture.Tests.Surface;

/// <summary>No public name of ours is one of the CDK's.</summary>
public sealed class NameTests
{
    // The namespaces that stand beside ours in the code of those who build caches.
    private static readonly string[] Neighbours =
    [
        "Amazon.CDK",
        "Amazon.CDK.Assertions",
        "Amazon.CDK.AWS.CloudWatch",
        "Amazon.CDK.AWS.EC2",
        "Amazon.CDK.AWS.EKS",
        "Amazon.CDK.AWS.ElastiCache",
        "Amazon.CDK.AWS.Events",
        "Amazon.CDK.AWS.KMS",
        "Amazon.CDK.AWS.Lambda",
        "Amazon.CDK.AWS.RDS",
        "Amazon.CDK.AWS.SecretsManager",
        "Constructs",
    ];

    private static readonly IReadOnlyList<Type> Ours =
    [
        .. Exported(typeof(ReplicationGroup).Assembly),
        .. Exported(typeof(CacheNodeType).Assembly),
    ];

    [Fact]
    public void No_public_type_has_a_name_of_the_CDK()
    {
        var theirs = Exported(typeof(Amazon.CDK.Stack).Assembly)
            .Concat(Exported(typeof(global::Constructs.Construct).Assembly))
            .Where(type => Neighbours.Contains(type.Namespace))
            .ToLookup(type => type.Name, StringComparer.Ordinal);
        Assert.NotEmpty(theirs["Template"]);
        Assert.DoesNotContain(Ours, type => theirs.Contains(type.Name));
    }

    [Fact]
    public void No_two_public_types_of_ours_have_one_name() =>
        Assert.DoesNotContain(Ours.GroupBy(type => type.Name, StringComparer.Ordinal), group => group.Count() > 1);

    [Fact]
    public void The_consumer_names_every_public_type() => Assert.Equal(Names(Ours), Names(Consumer.Ours));

    [Fact]
    public void The_consumer_names_those_of_the_CDK_plainly_too() =>
        Assert.All(Consumer.Theirs, type => Assert.StartsWith("Amazon.CDK", type.Namespace, StringComparison.Ordinal));

    private static IEnumerable<string> Names(IEnumerable<Type> types) =>
        types.Select(type => type.FullName!).Order(StringComparer.Ordinal);

    private static IEnumerable<Type> Exported(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => !type.IsNested);
}
