using System.Text.Json;

namespace Package.Tests;

/// <summary>
/// scripts/demo.mjs in a repository of its own, with programs that only say that they were called: what it does around them.
/// CI runs it as it is, in another clone.
/// </summary>
public sealed class DemoTests : IDisposable
{
    private const string Proxy = "http://127.0.0.1:9";

    // Half of what npm installs, then the rest, unless it is interrupted.
    private const string Npm = """
        #!/bin/sh
        echo "npm" >> "$PLACE/calls"
        mkdir -p node_modules/aws-cdk/bin
        cp "$PLACE/cdk.js" node_modules/aws-cdk/bin/cdk
        [ -e "$PLACE/interrupt" ] && { rm "$PLACE/interrupt"; kill -INT $PPID; sleep 1; exit 1; }
        echo '{"packages": {"node_modules/aws-cdk": {"version": "1.0.0"}}}' > node_modules/.package-lock.json
        """;

    private const string Dotnet = """
        #!/bin/sh
        echo "dotnet $1" >> "$PLACE/calls"
        case "$2" in diff) echo "1 changed"; exit 1;; esac
        """;

    private const string Python = """
        #!/bin/sh
        [ "$1" = -c ] && exit 0
        case "$2" in
          *serve.py) echo "READY http://127.0.0.1:1"; cat > /dev/null;;
          *) echo "one replication group";;
        esac
        """;

    private const string Cdk = """
        const { appendFileSync } = require('node:fs');
        const { env, argv } = process;
        const proxies = Object.keys(env).filter((name) => /_proxy$/i.test(name) && env[name] !== '');
        appendFileSync(env.PLACE + '/cdk', JSON.stringify({ verb: argv[2], endpoint: env.AWS_ENDPOINT_URL, proxies, temporary: env.TMPDIR }) + '\n');
        if (argv.some((word) => word.endsWith('mistake'))) {
          console.error('dev.json: $.caches.sessions.topology.replicas: must be between 0 and 5');
          process.exit(1);
        }
        """;

    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("demo-");

    public DemoTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped, because the programs of this test are shell scripts");
        foreach (var file in (string[])["demo.mjs", "build.mjs", "lib/install.mjs", "lib/processes.mjs"])
        {
            Write($"a repository/scripts/{file}", File.ReadAllText(Repository.PathOf(["scripts", .. file.Split('/')])));
        }

        Write(
            "a repository/src/Infra/environments/dev.json",
            File.ReadAllText(Repository.PathOf("src", "Infra", "environments", "dev.json"))
        );
        Write("a repository/package.json", "{}");
        Write(
            "a repository/package-lock.json",
            """{"packages": {"": {}, "node_modules/aws-cdk": {"version": "1.0.0"}}}"""
        );
        Write("cdk.js", Cdk);
        foreach (
            var (name, text) in (ReadOnlySpan<(string, string)>)[("npm", Npm), ("dotnet", Dotnet), ("python3", Python)]
        )
        {
            Write($"bin/{name}", text);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(PathOf($"bin/{name}"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }
    }

    private IReadOnlyList<JsonElement> CallsOfCdk =>
        [.. File.ReadAllLines(PathOf("cdk")).Select(line => JsonDocument.Parse(line).RootElement)];

    private int Installations => File.ReadAllLines(PathOf("calls")).Count(line => line == "npm");

    [Fact]
    public async Task It_runs_in_a_folder_with_a_space_twice_in_a_row_and_installs_once()
    {
        var first = (await Demo()).Succeeded();
        var second = (await Demo()).Succeeded();

        Assert.Equal(1, Installations);
        Assert.All(
            (CommandResult[])[first, second],
            run => Assert.EndsWith("everything it started is stopped.\n", run.Output, StringComparison.Ordinal)
        );
        Assert.Equal(
            (string[])["bootstrap", "deploy", "synth", "synth", "bootstrap", "deploy", "synth", "synth"],
            CallsOfCdk.Select(call => call.GetProperty("verb").GetString())
        );
        // jsii for .NET starts Node with a path in it, and does not quote it.
        Assert.All(CallsOfCdk, call => Assert.DoesNotContain(' ', call.GetProperty("temporary").GetString()!));
    }

    [Fact]
    public async Task A_proxy_is_not_asked_for_the_endpoint_on_this_machine()
    {
        (
            await Demo(("HTTP_PROXY", Proxy), ("HTTPS_PROXY", Proxy), ("http_proxy", Proxy), ("ALL_PROXY", Proxy))
        ).Succeeded();

        Assert.All(
            CallsOfCdk,
            call =>
            {
                Assert.Equal("http://127.0.0.1:1", call.GetProperty("endpoint").GetString());
                Assert.Empty(call.GetProperty("proxies").EnumerateArray());
            }
        );
    }

    [Fact]
    public async Task After_an_interrupted_installation_it_installs_anew()
    {
        Write("interrupt", "");
        var interrupted = await Demo();

        Assert.Equal(130, interrupted.ExitCode);
        Assert.False(Directory.Exists(PathOf("a repository/node_modules")));

        (await Demo()).Succeeded();

        Assert.Equal(2, Installations);
    }

    public void Dispose() => _place.Delete(recursive: true);

    private Task<CommandResult> Demo(params (string Name, string Value)[] variables) =>
        Command.Run(
            Tool.Find("node", "install Node.js 22 or newer"),
            [PathOf("a repository/scripts/demo.mjs")],
            PathOf("a repository"),
            new Dictionary<string, string?>(
                variables.Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value)),
                StringComparer.Ordinal
            )
            {
                ["PATH"] = $"{PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["PLACE"] = _place.FullName,
            }
        );

    private string PathOf(string name) => Path.Combine([_place.FullName, .. name.Split('/')]);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }
}
