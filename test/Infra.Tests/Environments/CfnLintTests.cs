using Infra.Tests.Stacks;

namespace Infra.Tests.Environments;

public sealed class CfnLintTests
{
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
        var lint = await CfnLintTool.Find();

        // W3005: the CDK's Lambda function names its role in DependsOn although it refers to it.
        var run = await Command.Run(lint, ["--ignore-checks", "W3005", "--format", "parseable", "--", .. made.Files]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }
}
