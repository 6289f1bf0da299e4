using System.Diagnostics;
using Amazon;
using Amazon.Runtime;
using ElastiCache.Live.Aws;

namespace ElastiCache.Live.Tests.Support;

/// <summary>A simulated account of AWS on the loopback address (moto with the repository's plug-in).</summary>
public sealed class SimulatedAws : IAsyncLifetime
{
    private Process? _server;
    private Uri? _address;

    /// <summary>The account. Where it cannot be had the test is skipped, and with CI=true fails.</summary>
    internal async Task<AwsAccount> Account()
    {
        _address ??= await Start();
        return new AwsAccount(
            new AwsSettings(new BasicAWSCredentials("test", "test"), RegionEndpoint.USEast1, _ => _address)
        );
    }

    /// <summary>What a process finds in its environment to use the account.</summary>
    internal IReadOnlyDictionary<string, string?> Environment =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = _address!.AbsoluteUri,
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_PROFILE"] = null,
            ["AWS_REGION"] = "us-east-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

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
    }

    private async Task<Uri> Start()
    {
        var python = Tool.Find("python3", "Python 3");
        if ((await Command.Run(python, ["-c", "import moto.server"])).ExitCode != 0)
        {
            Tool.Missing("moto is not installed: pip install 'moto[server,all]'");
        }

        string[] places =
        [
            Repository.PathOf("tools", "local-aws", "serve.py"),
            Repository.PathOf("test", "Deploy.Tests", "moto", "serve.py"),
        ];
        _server = Process.Start(
            new ProcessStartInfo(python, ["-B", places.First(File.Exists), "--port", "0", "--exit-with-parent"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        while (await _server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("READY ", StringComparison.Ordinal))
            {
                return new Uri(line["READY ".Length..]);
            }
        }

        throw new InvalidOperationException("the simulated account ended before it was ready");
    }
}
