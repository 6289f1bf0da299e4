namespace Deploy.Tests;

/// <summary>The plug-in that the local AWS endpoint gets its ElastiCache from has tests of its own, in Python.</summary>
public sealed class PluginTests
{
    [Fact]
    public async Task Its_own_tests_pass()
    {
        var python = Tool.Find("python3", "install Python 3.10 or newer");
        if ((await Command.Run(python, ["-c", "import moto.server"])).ExitCode != 0)
        {
            Tool.Missing("moto is not installed: pip install 'moto[server,all]'");
        }

        (
            await Command.Run(
                python,
                ["-B", "-m", "unittest", "discover", "-s", Repository.PathOf("test", "Deploy.Tests", "moto")]
            )
        ).Succeeded();
    }
}
