using System.Diagnostics;

namespace Deploy.Tests;

/// <summary>
/// Simulated AWS accounts on loopback (tools/local-aws), one for each test that deploys, so that they run beside each other.
/// Started once for the assembly; where something is missing, every test that needs them is skipped, and with CI=true fails.
/// </summary>
public sealed class LocalAws : IAsyncLifetime
{
    // One for each fixture that deploys. They share the memory of what they have loaded.
    private const int Accounts = 9;

    private static readonly string Tools = Repository.PathOf("tools", "local-aws");

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("deploy-");
    private readonly List<Process> _running = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Dictionary<string, Task<string>> _examples = new(StringComparer.Ordinal);
    private readonly Queue<string> _endpoints = new();
    private Questions? _questions;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        _missing = await PythonTool.WhyMissing(PythonTool.Moto);
        foreach (var name in (string[])["node", "npm"])
        {
            _missing ??= Tool.TryFind(name) is null ? $"{name} is not installed: install Node.js 22 or newer" : null;
        }

        if (_missing is null)
        {
            var server = Start("serve.py", "--accounts", $"{Accounts}", "--exit-with-parent");
            while (_endpoints.Count < Accounts && await server.StandardOutput.ReadLineAsync() is { } line)
            {
                Assert.StartsWith("READY http://", line, StringComparison.Ordinal);
                _endpoints.Enqueue(line["READY ".Length..]);
            }

            Assert.Equal(Accounts, _endpoints.Count);
            _questions = new Questions(Start("ask.py"));
            await NodePackages.Install();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _running)
        {
            // They end when their standard input does.
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }

        _oneAtATime.Dispose();
        _temporary.Delete(recursive: true);
    }

    /// <summary>An account that nobody else uses, bootstrapped. Skips the test where something is missing.</summary>
    /// <param name="name">What it is for.</param>
    internal async Task<LocalAccount> Open(string name)
    {
        if (_missing is not null)
        {
            Tool.Missing(_missing);
        }

        string endpoint;
        lock (_endpoints)
        {
            Assert.True(_endpoints.Count > 0, $"there is no account left for {name}: raise LocalAws.Accounts");
            endpoint = _endpoints.Dequeue();
        }

        var account = new LocalAccount(endpoint, _questions!, _temporary.CreateSubdirectory(name));
        await account.Bootstrap(LocalAccount.Region);
        return account;
    }

    /// <summary>Synthesizes the examples, once for all who ask for the same.</summary>
    /// <param name="time">Which time: what is synthesized again has to be the same.</param>
    /// <returns>The folder, which is what the CDK's command takes for its app.</returns>
    internal async Task<string> SynthesizeExamples(string time = "first")
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (!_examples.TryGetValue(time, out var made))
            {
                _examples[time] = made = Synthesize(Path.Combine(_temporary.FullName, $"examples-{time}"));
            }

            return await made;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<string> Synthesize(string folder)
    {
        var cdk = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CDK_OUTDIR"] = folder,
            ["CDK_CONTEXT_JSON"] = CdkApp.Context(),
            ["TMPDIR"] = _temporary.CreateSubdirectory("tmp").FullName,
        };
        (await Command.Run("dotnet", [CdkApp.Examples], environment: cdk)).Succeeded();
        return folder;
    }

    private Process Start(string script, params string[] arguments)
    {
        var process = Process.Start(
            new ProcessStartInfo(Tool.TryFind("python3")!, ["-B", Path.Combine(Tools, script), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        _running.Add(process);
        return process;
    }
}
