namespace Infra.Tests.Environments;

public sealed class SnapshotTests
{
    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public void The_network_is_as_it_was(string environment) =>
        Snapshot.Matches(
            $"elasticache-{environment}-network.json",
            Snapshot.Of(DeployedEnvironment.Of(environment).Network.Json)
        );

    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public void The_caches_are_as_they_were(string environment) =>
        Snapshot.Matches(
            $"elasticache-{environment}-caches.json",
            Snapshot.Of(DeployedEnvironment.Of(environment).Caches.Json)
        );

    [Fact]
    public void The_topics_are_as_they_were() =>
        Snapshot.Matches("elasticache-prod-topics.json", Snapshot.Of(DeployedEnvironment.Of("prod").Topics.Json));

    [Fact]
    public void There_are_no_snapshots_of_stacks_that_are_gone() =>
        Assert.Equal(
            DeployedEnvironment
                .Names.SelectMany(row => DeployedEnvironment.Of(row.Data).Files)
                .Select(file => Path.GetFileName(file).Replace(".template", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.PathOf("test", "Infra.Tests", "Snapshots"))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
        );
}
