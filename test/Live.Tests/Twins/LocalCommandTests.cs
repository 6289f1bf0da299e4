using System.Diagnostics;
using System.Text.Json;
using ElastiCache.Live.Processes;

namespace ElastiCache.Live.Tests.Twins;

/// <summary><c>elasticache local</c>, started as a user's shell would.</summary>
public sealed class LocalCommandTests : LocalCommand
{
    [Fact]
    public async Task What_up_starts_in_the_background_down_ends_and_ports_and_passwords_stay_for_the_next_time()
    {
        NeedsValkey();
        var up = (await Run("local", "up", Template(), "--detach", "--env-file", InFolder(".env"))).Succeeded();
        var first = await File.ReadAllTextAsync(InFolder(".env"), TestContext.Current.CancellationToken);

        Assert.Contains("small  valkey", up.Output);
        Assert.Contains("SMALL_AUTH_TOKEN=", first);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(InFolder(".env")));
        }

        Assert.Equal(["primary", "replica"], await Roles());
        Assert.Equal(3, Mine().Count);

        (await Run("local", "down")).Succeeded();
        Assert.Empty(Mine());
        Assert.DoesNotContain(Directory.EnumerateDirectories(Folder, "run", SearchOption.AllDirectories), _ => true);

        (await Run("local", "up", Template(), "--detach", "--env-file", InFolder(".env"))).Succeeded();
        Assert.Equal(first, await File.ReadAllTextAsync(InFolder(".env"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_password_is_printed_unless_it_is_asked_for()
    {
        NeedsValkey();
        var up = (await Run("local", "up", Template(), "--detach", "--env-file", InFolder(".env"))).Succeeded();
        var password = (await File.ReadAllLinesAsync(InFolder(".env"), TestContext.Current.CancellationToken))
            .Single(line => line.StartsWith("SMALL_AUTH_TOKEN=", StringComparison.Ordinal))
            .Split('=')[1];

        Assert.DoesNotContain(password, up.Text);
        foreach (var format in new[] { "env", "json", "dotnet" })
        {
            Assert.DoesNotContain(password, (await Run("local", "env", "--format", format)).Succeeded().Text);
            Assert.Contains(
                password,
                (await Run("local", "env", "--format", format, "--show-secrets")).Succeeded().Output
            );
        }

        Assert.DoesNotContain(password, (await Run("local", "status")).Text);
        // What an application reads from Systems Manager in AWS.
        Assert.Matches(
            "\"/small/port\": \"(2|3)\\d{4}\"",
            (await Run("local", "env", "--format", "ssm")).Succeeded().Output
        );
    }

    [Fact]
    public async Task Parameters_that_are_given_decide_what_runs_and_a_lag_that_nobody_can_have_is_told()
    {
        NeedsValkey();
        var template = InFolder("small.json");
        await File.WriteAllTextAsync(
            template,
            """
            {"Parameters": {"Nodes": {"Type": "Number", "Default": 1}},
             "Resources": {"small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
              "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": {"Ref": "Nodes"}}}}}
            """,
            TestContext.Current.CancellationToken
        );

        var two = await Run("local", "up", template, "--detach", "--parameter", "Nodes=2", "--replication-lag", "5");
        Assert.DoesNotContain("--replication-lag", two.Succeeded().Output);
        Assert.Equal(["primary", "replica"], await Roles());
        (await Run("verify", template, "--twin", "--parameter", "Nodes=2")).Succeeded();
        (await Run("local", "down")).Succeeded();

        var one = await Run("local", "up", template, "--detach", "--replication-lag", "5");
        Assert.Contains("small: --replication-lag does nothing", one.Succeeded().Output);
        Assert.Equal(["primary"], await Roles());
    }

    [Fact]
    public async Task Two_twins_run_beside_each_other_and_down_ends_the_one_that_is_named()
    {
        NeedsValkey();
        var other = InFolder("other.json");
        await File.WriteAllTextAsync(other, Small, TestContext.Current.CancellationToken);
        (await Run("local", "up", Template(), "--detach")).Succeeded();
        (await Run("local", "up", other, "--detach")).Succeeded();

        Assert.Equal(6, Mine().Count);
        var unclear = await Run("local", "down");
        Assert.Equal(1, unclear.ExitCode);
        Assert.Contains("there are several twins", unclear.Error);

        (await Run("local", "down", "other")).Succeeded();
        Assert.Equal(3, Mine().Count);
        Assert.Equal(["primary", "replica"], await Roles());
    }

    [Fact]
    public async Task A_second_up_is_refused_while_the_first_runs()
    {
        NeedsValkey();
        (await Run("local", "up", Template(), "--detach")).Succeeded();

        var second = await Run("local", "up", Template(), "--detach");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("runs already", second.Error);
        Assert.Equal(3, Mine().Count);
    }

    [Fact]
    public async Task Whenever_the_command_is_killed_down_leaves_nothing()
    {
        NeedsValkey();
        for (var moment = 0; moment < 10; moment++)
        {
            using var process = Begin("local", "up", Template());
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await Task.Delay(100 + moment * 200, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            await Run("local", "down", "--all");
            Assert.Empty(Mine());
            Assert.False(
                Directory.EnumerateDirectories(Folder, "run", SearchOption.AllDirectories).Any(),
                $"killed after {100 + moment * 200} ms, the folder of the run is left: {output}"
            );
        }
    }

    [Fact]
    public async Task A_strange_process_whose_command_line_names_theFolder_is_left_alone()
    {
        NeedsValkey();
        (await Run("local", "up", Template(), "--detach")).Succeeded();
        var log = Directory.EnumerateFiles(Folder, "node.conf", SearchOption.AllDirectories).First();
        using var strange = Process.Start(
            new ProcessStartInfo("tail", ["-f", log]) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;

        (await Run("local", "down")).Succeeded();

        Assert.False(strange.HasExited);
        strange.Kill();
    }

    [Fact]
    public async Task Strict_stops_at_a_difference_and_says_which()
    {
        NeedsValkey();
        var strict = await Run("local", "up", Template(), "--detach", "--strict");

        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("64 MiB a node", strict.Error);
        Assert.Empty(Mine());
    }

    [Fact]
    public async Task An_interrupt_ends_the_twin_in_the_foreground()
    {
        NeedsValkey();
        using var process = Begin("local", "up", Template());
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("Ctrl-C", StringComparison.Ordinal))
            {
                break;
            }
        }

        Assert.Equal(3, Mine().Count + 1);
        NativeMethods.Terminate(process.Id);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Empty(Mine());
    }

    [Theory]
    [InlineData("nowhere.json: it does not exist", 2, "nowhere.json")]
    [InlineData("name either a template or cdk.out", 1)]
    [InlineData("there is no cdk.json", 1, "--env", "dev")]
    public async Task What_cannot_be_started_is_one_sentence(string sentence, int code, params string[] words)
    {
        var run = await Run(["local", "up", .. words]);

        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task Without_an_engine_the_line_that_installs_one_is_said()
    {
        var run = await RunWithPath("", "local", "up", Template());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no engine for small (valkey) is on PATH", run.Error);
        Assert.Contains("install", run.Error);
    }

    private async Task<string[]> Roles()
    {
        var status = (await Run("local", "status", "--format", "json")).Succeeded();
        using var document = JsonDocument.Parse(status.Output);
        return
        [
            .. document
                .RootElement.GetProperty("twins")
                .EnumerateArray()
                .Where(twin => twin.GetProperty("state").GetString() == "running")
                .SelectMany(twin => twin.GetProperty("nodes").EnumerateArray())
                .Select(node => node.GetProperty("role").GetString()!)
                .Order(StringComparer.Ordinal),
        ];
    }
}
