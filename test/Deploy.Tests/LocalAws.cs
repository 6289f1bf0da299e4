using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>
/// A simulated AWS account on loopback (moto), with the real CDK CLI and the real AWS CLI on it. Started once for the
/// assembly; where something is missing, every test that needs it is skipped, and with CI=true fails.
/// </summary>
public sealed class LocalAws : IAsyncLifetime
{
    /// <summary>The account that moto simulates.</summary>
    internal const string Account = "123456789012";

    private static readonly string CdkCli = Repository.PathOf("node_modules", "aws-cdk", "bin", "cdk");

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("deploy-");
    private Dictionary<string, string?> _environment = [];
    private Process? _server;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        try
        {
            await Start();
        }
        catch (MissingToolException e)
        {
            _missing = e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            // The server ends when its standard input does.
            _server.StandardInput.Close();
            if (!_server.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                _server.Kill(entireProcessTree: true);
            }

            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        _temporary.Delete(recursive: true);
    }

    /// <summary>A folder that is deleted at the end.</summary>
    public string TemporaryFolder(string name) => _temporary.CreateSubdirectory(name).FullName;

    /// <summary>Skips the test where the account could not be set up.</summary>
    public void Require()
    {
        if (_missing is not null)
        {
            Tool.Missing(_missing);
        }
    }

    /// <summary>Runs the CDK CLI on the repository's app.</summary>
    internal Task<CommandResult> Cdk(params string[] arguments) =>
        Command.Run(
            "node",
            [CdkCli, .. arguments, "--no-notices", "--output", TemporaryFolder("cdk.out")],
            environment: _environment
        );

    /// <summary>Synthesizes the examples once for several commands.</summary>
    /// <returns>The folder, which is what those take for their app.</returns>
    internal async Task<string> SynthesizeExamples()
    {
        var app = $"dotnet {Path.Combine(AppContext.BaseDirectory, "Examples.dll")}";
        var folder = TemporaryFolder("examples");
        var arguments = new[] { "synth", "--quiet", "--app", app, "--no-notices", "--output", folder };
        (await Command.Run("node", [CdkCli, .. arguments], environment: _environment)).Succeeded();
        return folder;
    }

    /// <summary>Asks the AWS CLI, not our code.</summary>
    internal async Task<JsonNode> Aws(params string[] arguments)
    {
        var result = (
            await Command.Run("aws", [.. arguments, "--output", "json"], environment: _environment)
        ).Succeeded();
        return result.Output.Trim().Length == 0 ? new JsonObject() : JsonNode.Parse(result.Output)!;
    }

    private async Task Start()
    {
        var python = await FindPython();
        Find("aws", "the AWS CLI is not installed");
        Find("node", "Node is not installed");
        if (!File.Exists(CdkCli))
        {
            var npm = Find("npm", "npm is not installed");
            (await Command.Run(npm, ["ci", "--silent"])).Succeeded();
        }

        var endpoint = await StartServer(python);
        _environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = endpoint,
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_PROFILE"] = null,
            ["AWS_REGION"] = "us-east-1",
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["CDK_DISABLE_CLI_TELEMETRY"] = "true",
            ["TMPDIR"] = TemporaryFolder("tmp"),
        };
        (await Cdk("bootstrap")).Succeeded();
    }

    private async Task<string> StartServer(string python)
    {
        var start = new ProcessStartInfo(
            python,
            ["-B", Repository.PathOf("test", "Deploy.Tests", "moto", "serve.py"), "--port", "0", "--exit-with-parent"]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _server = Process.Start(start)!;
        while (await _server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("READY ", StringComparison.Ordinal))
            {
                return line["READY ".Length..];
            }
        }

        throw new InvalidOperationException("the local AWS endpoint ended before it was ready");
    }

    private static async Task<string> FindPython()
    {
        var python = Find("python3", "Python 3 is not installed");
        var hasMoto = await Command.Run(python, ["-c", "import moto.server"]);
        return hasMoto.ExitCode == 0
            ? python
            : throw new MissingToolException("moto is not installed: pip install 'moto[server,all]'");
    }

    private static string Find(string name, string otherwise) =>
        Tool.TryFind(name) ?? throw new MissingToolException(otherwise);
}
