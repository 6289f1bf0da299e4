using Infra.Tests.Stacks;

namespace Infra.Tests.Environments;

/// <summary>AWS's linter finds nothing in any template of these tests. It looks at all of them in one run.</summary>
public sealed class CfnLintTests
{
    private static readonly Lazy<Task<ILookup<string, string>>> Findings = new(Judge);

    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public Task It_finds_nothing_in_an_environment(string environment) =>
        FindsNothing(DeployedEnvironment.Of(environment));

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public Task It_finds_nothing_in_a_network(string network) => FindsNothing(Networks.Of(network));

    [Theory]
    [MemberData(nameof(GlobalPair.Regions), MemberType = typeof(GlobalPair))]
    public Task It_finds_nothing_in_a_global_datastore(string region) => FindsNothing(GlobalPair.Of(region));

    private static async Task FindsNothing(Synthesis made)
    {
        var findings = await Findings.Value;
        Assert.NotEmpty(made.Files);
        Assert.Empty(made.Files.SelectMany(file => findings[file]));
    }

    // W3005: the CDK's Lambda function names its role in DependsOn although it refers to it.
    private static Task<ILookup<string, string>> Judge() =>
        CfnLintTool.Findings(
            (
                (IEnumerable<Synthesis>)
                    [
                        .. DeployedEnvironment.Names.Select(row => DeployedEnvironment.Of(row.Data)),
                        .. Networks.Names.Select(row => Networks.Of(row.Data)),
                        .. GlobalPair.Regions.Select(row => GlobalPair.Of(row.Data)),
                    ]
            ).SelectMany(made => made.Files),
            "W3005"
        );
}
