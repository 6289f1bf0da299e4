using Infra.Stacks;

namespace Infra.Tests.Stacks;

/// <summary>An environment that no single stack holds.</summary>
public sealed class HundredCachesTests(HundredCachesFixture fixture) : IClassFixture<HundredCachesFixture>
{
    private JsonObject[] Templates =>
        [.. fixture.Synthesis.Files.Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())];

    [Fact]
    public void All_of_them_are_synthesized() =>
        Assert.Equal(
            100,
            Templates
                .SelectMany(template => template["Resources"]!.AsObject())
                .Count(resource => resource.Value!["Type"]!.GetValue<string>() == "AWS::ElastiCache::ReplicationGroup")
        );

    [Fact]
    public void No_stack_reaches_a_limit_of_CloudFormation()
    {
        Assert.All(
            Templates,
            template =>
            {
                Assert.InRange(template["Resources"]!.AsObject().Count, 1, 500);
                Assert.InRange(template["Outputs"]?.AsObject().Count ?? 0, 0, 200);
                Assert.InRange(template["Parameters"]?.AsObject().Count ?? 0, 0, 200);
            }
        );
        Assert.All(fixture.Synthesis.Files, file => Assert.InRange(new FileInfo(file).Length, 1, 1_000_000));
    }

    [Fact]
    public void In_enough_stacks_they_are_accepted() =>
        StackLimits.Check(fixture.Synthesis.Folder, "test", HundredCachesFixture.Read(HundredCachesFixture.Stacks));

    [Fact]
    public void No_stack_of_caches_needs_another_one() =>
        Assert.All(
            fixture.Synthesis.Manifest["artifacts"]!
                .AsObject()
                .Where(artifact => artifact.Key.Contains("-caches", StringComparison.Ordinal)),
            artifact =>
                Assert.DoesNotContain(
                    artifact.Value!["dependencies"]?.AsArray() ?? [],
                    other =>
                        other!.GetValue<string>() is { } name
                        && name.Contains("-caches", StringComparison.Ordinal)
                        && !name.EndsWith(".assets", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void In_too_few_stacks_they_are_refused_with_the_number_that_suffices()
    {
        // As many as fill a stack two times over: a hundred take long, and are refused with the same words.
        var settings = HundredCachesFixture.Read(stacks: 1, caches: 20);
        var refused = Assert
            .Throws<SettingsException>(() => StackLimits.Check(Synthesis.Of(settings).Folder, "test", settings))
            .Message;

        Assert.Matches(
            """^elasticache-test-caches: 20 caches make \d+ resources, \d+ outputs and \d+ bytes, and a stack takes 500 resources, 200 outputs and 1000000 bytes: for an environment that is not deployed yet, set "cacheStacks": \d+; for one that is, give the caches that are new "stack": 2, since a cache that changes its stack is replaced(\n|$)""",
            refused
        );
    }
}
