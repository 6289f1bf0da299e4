namespace Package.Tests;

/// <summary>scripts/install.mjs, which installs npm packages for tests, demo and CI, with an npm that only says so.</summary>
public sealed class InstallTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("install-");

    public InstallTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped, because the npm of this test is a shell script");
        Write("folder/package.json", "{}");
        Write(
            "folder/package-lock.json",
            """{"packages": {"": {}, "node_modules/a": {"version": "1.0.0"}, "node_modules/b": {"version": "2.0.0", "optional": true}}}"""
        );
        // Says when it begins, does half of the work, waits until it may go on, and does the rest.
        Write(
            "bin/npm",
            """
            #!/bin/sh
            echo began >> "$PLACE/calls"
            mkdir -p node_modules/a
            while [ -e "$PLACE/wait" ]; do sleep 0.05; done
            [ -e "$PLACE/fail" ] && { echo "no such package" >&2; exit 1; }
            echo '{"packages": {"node_modules/a": {"version": "1.0.0"}}}' > node_modules/.package-lock.json
            """
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("bin/npm"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private int Calls => File.Exists(PathOf("calls")) ? File.ReadAllLines(PathOf("calls")).Length : 0;

    private bool IsInstalled => File.Exists(PathOf("folder/node_modules/.package-lock.json"));

    [Fact]
    public async Task What_is_missing_is_installed()
    {
        (await Install()).Succeeded();

        Assert.True(IsInstalled);
    }

    [Fact]
    public async Task What_is_there_is_left_alone()
    {
        (await Install()).Succeeded();
        (await Install()).Succeeded();

        Assert.Equal(1, Calls);
    }

    [Fact]
    public async Task What_is_there_by_half_is_installed_anew()
    {
        Write("folder/node_modules/a/index.js", "half");

        (await Install()).Succeeded();

        Assert.True(IsInstalled);
        Assert.False(File.Exists(PathOf("folder/node_modules/a/index.js")));
    }

    [Fact]
    public async Task What_another_lock_file_named_is_installed_anew()
    {
        Write("folder/node_modules/.package-lock.json", """{"packages": {"node_modules/a": {"version": "0.9.0"}}}""");

        (await Install()).Succeeded();

        Assert.Equal(1, Calls);
    }

    [Fact]
    public async Task Of_two_at_once_one_installs()
    {
        Write("wait", "");
        Task<CommandResult>[] both = [Install(), Install()];
        await Until(() => Calls > 0);
        File.Delete(PathOf("wait"));

        Assert.All(await Task.WhenAll(both), run => run.Succeeded());
        Assert.Equal(1, Calls);
    }

    [Fact]
    public async Task An_interrupted_one_leaves_nothing_that_looks_whole_and_keeps_nobody_waiting()
    {
        Write("wait", "");
        using var interrupted = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("node", Arguments)
            {
                WorkingDirectory = Repository.Root,
                Environment = { ["PATH"] = SearchPath, ["PLACE"] = _place.FullName },
            }
        )!;
        await Until(() => Calls > 0);
        interrupted.Kill(entireProcessTree: true);
        await interrupted.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(PathOf("folder/node_modules")));
        File.Delete(PathOf("wait"));

        (await Install()).Succeeded();

        Assert.True(IsInstalled);
        Assert.Equal(2, Calls);
    }

    [Fact]
    public async Task What_npm_says_when_it_fails_is_told_in_sentences()
    {
        Write("fail", "");

        var run = await Install();

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("it ended with exit code 1\nno such package\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("    at ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Delete(recursive: true);

    private string[] Arguments => [Repository.PathOf("scripts", "install.mjs"), PathOf("folder")];

    private string SearchPath => $"{PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";

    private Task<CommandResult> Install() =>
        Command.Run(
            Tool.Find("node", "install Node.js 22 or newer"),
            Arguments,
            environment: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PATH"] = SearchPath,
                ["PLACE"] = _place.FullName,
            }
        );

    private static async Task Until(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private string PathOf(string name) => Path.Combine([_place.FullName, .. name.Split('/')]);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }
}
