namespace ElastiCache.Cdk.Tests;

/// <summary>Whoever uses our namespace beside those of the CDK writes no name twice.</summary>
public sealed class NamesTests
{
    private static readonly string[] Beside =
    [
        "Amazon.CDK",
        "Amazon.CDK.AWS.EC2",
        "Amazon.CDK.AWS.ElastiCache",
        "Amazon.CDK.AWS.RDS",
        "Amazon.CDK.AWS.EKS",
        "Amazon.CDK.AWS.Events",
        "Amazon.CDK.AWS.CloudWatch",
        "Amazon.CDK.AWS.KMS",
        "Amazon.CDK.AWS.SecretsManager",
        "Amazon.CDK.AWS.Lambda",
        "Amazon.CDK.Assertions",
        "Constructs",
    ];

    [Fact]
    public void No_public_type_is_called_like_one_of_the_CDK()
    {
        var theirs = new[]
        {
            typeof(App).Assembly,
            typeof(Amazon.CDK.Assertions.Template).Assembly,
            typeof(global::Constructs.Construct).Assembly,
        }
            .Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && Beside.Contains(type.Namespace))
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(theirs.Count > 500, $"{theirs.Count} types of the CDK");
        Assert.Empty(
            typeof(ReplicationGroup).Assembly.GetExportedTypes().Select(type => type.Name).Where(theirs.Contains)
        );
    }
}
