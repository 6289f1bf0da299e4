using System.Diagnostics;

namespace ElastiCache.Live.Tests.Twins;

/// <summary>Signals that end <c>elasticache local up</c> while it starts a twin.</summary>
public sealed class LocalInterruptTests : LocalCommand
{
    private const int Interrupt = 2;
    private const int Terminated = 15;

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminated)]
    public async Task In_the_foreground_what_was_begun_is_taken_down_and_the_code_tells_of_the_signal(int signal)
    {
        NeedsValkey();
        using var process = BeginAsGroup("local", "up", Template());
        await Starts();
        Send(process.Id, signal);
        var (output, error) = await End(process);

        Assert.Equal((128 + signal, ""), (process.ExitCode, output));
        Assert.Equal("elasticache: ended before the twin was ready: nothing of it runs", error.TrimEnd());
        Assert.Empty(Mine());
        Assert.False(RunIsLeft());
    }

    [Fact]
    public async Task In_the_background_either_nothing_runs_or_it_is_said_that_it_does()
    {
        NeedsValkey();
        for (var moment = 0; moment < 8; moment++)
        {
            using var process = BeginAsGroup("local", "up", Template(), "--detach");
            await Task.Delay(200 + moment * 150, TestContext.Current.CancellationToken);
            Send(process.Id, Interrupt);
            var (output, error) = await End(process);

            if (process.ExitCode == 0)
            {
                Assert.Contains("It runs in the background", output);
                Assert.Equal(3, Mine().Count);
                (await Run("local", "down")).Succeeded();
            }
            else
            {
                Assert.True(process.ExitCode == 130, $"moment {moment}: {process.ExitCode} {output} {error}");
            }

            Assert.Empty(Mine());
            Assert.False(RunIsLeft());
        }
    }

    // When the folder of the run is there, engines are on their way.
    private async Task Starts()
    {
        while (!RunIsLeft())
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(string Output, string Error)> End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output, await error);
    }

    // To all processes of the group, as a terminal does.
    private static void Send(int group, int signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", "--", $"-{group}"]);
        kill.WaitForExit();
    }
}
