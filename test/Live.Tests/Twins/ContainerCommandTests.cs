using System.Diagnostics;
using System.Text.Json;
using ElastiCache.Live.Processes;
using ElastiCache.Live.Tests.Support;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Tests.Twins;

/// <summary><c>elasticache local</c> where PATH has no engine, and Podman.</summary>
public sealed class ContainerCommandTests : IDisposable
{
    private const string Small = """
        {"Resources": {"small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
          "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
          "TransitEncryptionEnabled": true, "AuthToken": {"Ref": "Token"}}}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("ec").FullName;

    public void Dispose()
    {
        Run(null, "local", "down", "--all").GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_image_of_the_declared_version_runs_and_down_leaves_nothing()
    {
        var path = await ContainerImages.PodmanOnly();

        var up = (await Run(path, "local", "up", Template(), "--detach")).Succeeded();

        Assert.Equal(
            "elasticache: no engine for small (valkey) is on PATH: podman runs valkey/valkey:8.0, and pulls it where it is not here",
            up.Error.Trim()
        );
        Assert.Matches(@"small  valkey 8\.\d+\.\d+ from valkey/valkey:8\.0 ", up.Output);
        var status = (await Run(path, "local", "status", "--format", "json")).Succeeded();
        using var document = JsonDocument.Parse(status.Output);
        var nodes = document.RootElement.GetProperty("twins")[0].GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["primary", "replica"], nodes.Select(node => node.GetProperty("role").GetString()).Order());

        (await Run(path, "local", "down")).Succeeded();

        await NothingIsLeft("down");
        Assert.All(nodes, node => Assert.True(IsFree(node.GetProperty("port").GetInt32())));
    }

    [Fact]
    public async Task Whenever_the_command_is_killed_down_leaves_no_container()
    {
        var path = await ContainerImages.PodmanOnly();
        foreach (var milliseconds in new[] { 900, 1100, 1400 })
        {
            using var process = Begin(path, "local", "up", Template(), "--image", ContainerImages.Valkey);
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            await Run(path, "local", "down", "--all");

            await NothingIsLeft($"killed after {milliseconds} ms, down");
        }
    }

    [Fact]
    public async Task A_container_that_never_started_its_engine_is_removed_with_those_that_run()
    {
        var path = await ContainerImages.PodmanOnly();
        using var process = Begin(path, "local", "up", Template());
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("Ctrl-C", StringComparison.Ordinal))
            {
                break;
            }
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await ContainerImages.Create(TwinPath);
        Assert.Contains("Created", await ContainerImages.Of(TwinPath));

        (await Run(path, "local", "down")).Succeeded();

        await NothingIsLeft("down");
    }

    [Theory]
    [InlineData("localhost/empty:1", "none of its programs says that it is Valkey, Redis or Memcached")]
    [InlineData("no/such-image:1", "podman cannot run no/such-image:1: short-name")]
    public async Task An_image_that_is_no_engine_is_refused_in_a_sentence(string image, string sentence)
    {
        var path = await ContainerImages.PodmanOnly();

        var run = await Run(path, "local", "up", Template(), "--image", image);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.TrimEnd().Split('\n')));
        Assert.Contains("--image", run.Error);
    }

    [Fact]
    public async Task A_service_that_does_not_run_is_told_in_its_own_words()
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        var docker = Path.Combine(path, "docker");
        await File.WriteAllTextAsync(
            docker,
            "#!/bin/sh\necho 'docker: Cannot connect to the Docker daemon. Is it running?' >&2\necho >&2\necho 'Run help' >&2\nexit 125\n",
            TestContext.Current.CancellationToken
        );
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(docker, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var run = await Run(path, "local", "up", Template());

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "elasticache: docker cannot run valkey/valkey:8.0: Cannot connect to the Docker daemon. Is it running?: --image names another image, --engine a program that is installed",
            run.Error.TrimEnd().Split('\n')[^1]
        );
    }

    [Fact]
    public async Task An_image_needs_something_that_runs_it()
    {
        var run = await Run("", "local", "up", Template(), "--image", "valkey/valkey:8.0");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "elasticache: --image valkey/valkey:8.0: nothing that runs containers is on PATH: install podman or docker",
            run.Error
        );
    }

    // What belongs to a container goes a moment after it.
    private async Task NothingIsLeft(string after)
    {
        var left = "";
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5); )
        {
            left = string.Join(
                '\n',
                ProcessTable
                    .All()
                    .Where(process =>
                        process.Words.Any(word => word.Contains(Path.GetFileName(TwinPath), StringComparison.Ordinal))
                    )
                    .Select(process => string.Join(' ', process.Words))
            );
            if (left.Length == 0)
            {
                break;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.True(left.Length == 0, $"after {after} processes are left:\n{left}");
        Assert.Equal("", await ContainerImages.Of(TwinPath));
        Assert.False(Directory.Exists(Path.Combine(TwinPath, "run")), $"after {after} the folder of the run is left");
    }

    private static bool IsFree(int port)
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private string TwinPath => Path.Combine(_folder, "elasticache", "twins", TwinFolder.Of(Template(), "small").Name);

    private string Template()
    {
        var path = Path.Combine(_folder, "small.json");
        File.WriteAllText(path, Small);
        return path;
    }

    private Task<CommandResult> Run(string? path, params string[] words) =>
        Command.Run(Program, words, _folder, Surroundings(path));

    private Process Begin(string path, params string[] words)
    {
        var start = new ProcessStartInfo(Program, words)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Surroundings(path))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string Program => ElastiCacheCommand.Path;

    private Dictionary<string, string?> Surroundings(string? path) =>
        new(StringComparer.Ordinal)
        {
            ["XDG_STATE_HOME"] = _folder,
            ["PATH"] = path ?? Environment.GetEnvironmentVariable("PATH"),
        };
}
