using System.Diagnostics;

namespace Infra.Tests.Transitions;

/// <summary>A simulated account, in a process of its own: tools/local-aws/stacks.py.</summary>
internal sealed class SimulatedAccount : IDisposable
{
    private readonly Process _process;

    private SimulatedAccount(Process process) => _process = process;

    /// <summary>An empty account. Where Python or moto is missing the test is skipped, and with CI=true it fails.</summary>
    public static async Task<SimulatedAccount> Open()
    {
        var python = await PythonTool.Find(PythonTool.Moto);
        var account = new SimulatedAccount(
            Process.Start(
                new ProcessStartInfo(python, ["-B", Repository.PathOf("tools", "local-aws", "stacks.py")])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!
        );
        account.Empty();
        return account;
    }

    /// <summary>Makes it an account in which nothing is deployed.</summary>
    public void Empty() => Assert.Null(Ask(new JsonObject { ["reset"] = true }));

    /// <summary>Does one thing after the other, up to the first that fails.</summary>
    /// <returns>The stack that failed, and why; null where all succeeded.</returns>
    public string? Do(IEnumerable<AccountRequest> requests) =>
        requests.Select(Do).FirstOrDefault(why => why is not null);

    /// <inheritdoc/>
    public void Dispose()
    {
        // It ends when its input does.
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private string? Do(AccountRequest request) =>
        Ask(
            new JsonObject
            {
                [request.Destroys ? "destroy" : "deploy"] = new JsonArray([
                    .. request.Stacks.Select(stack => new JsonObject
                    {
                        ["name"] = stack.Name,
                        ["account"] = stack.Account,
                        ["region"] = stack.Region,
                        ["template"] = stack.Path,
                    }),
                ]),
            }
        );

    private string? Ask(JsonObject request)
    {
        _process.StandardInput.WriteLine(request.ToJsonString());
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine();
        Assert.False(answer is null, "the simulated account has ended");
        return JsonNode.Parse(answer)!["failed"]?.GetValue<string>();
    }
}
