namespace ElastiCache.Cdk.Tests;

/// <summary>
/// What others may depend on, as text. A change of it is a change for them: UPDATE_SNAPSHOTS=1 writes it anew, and the
/// difference belongs into the changelog.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("ElastiCache.Cdk", typeof(ReplicationGroup))]
    [InlineData("ElastiCache.Model", typeof(CacheEngine))]
    public void The_public_API_is_what_was_agreed_on(string assembly, Type member)
    {
        var file = Repository.PathOf("test", "Constructs.Tests", $"PublicApi.{assembly}.txt");
        var actual = PublicApi.Describe(member.Assembly);
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }

    [Fact]
    public void The_model_knows_neither_CDK_nor_AWS() =>
        Assert.All(
            typeof(CacheEngine).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal)
        );
}
