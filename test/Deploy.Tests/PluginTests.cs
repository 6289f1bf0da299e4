namespace Deploy.Tests;

/// <summary>The plug-in that the local AWS endpoint gets its ElastiCache from has tests of its own, in Python.</summary>
public sealed class PluginTests
{
    [Fact]
    public async Task Its_own_tests_pass()
    {
        var python = await PythonTool.Find(PythonTool.Moto);

        (
            await Command.Run(
                python,
                ["-B", "-m", "unittest", "discover", "-s", Repository.PathOf("tools", "local-aws", "tests")]
            )
        ).Succeeded();
    }
}
