using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>Asks accounts with AWS's own client, in one process: a process for each question takes a second and a half.</summary>
/// <param name="asking">tools/local-aws/ask.py.</param>
internal sealed class Questions(Process asking) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>The answer, as the AWS CLI prints it. Fails the test where the account refuses.</summary>
    public async Task<JsonNode> Ask(string endpoint, string region, string service, string operation, object? arguments)
    {
        var question = JsonSerializer.Serialize(
            new
            {
                endpoint,
                region,
                service,
                operation,
                arguments,
            }
        );
        await _oneAtATime.WaitAsync();
        string? line;
        try
        {
            await asking.StandardInput.WriteLineAsync(question);
            await asking.StandardInput.FlushAsync();
            line = await asking.StandardOutput.ReadLineAsync();
        }
        finally
        {
            _oneAtATime.Release();
        }

        Assert.NotNull(line);
        var result = JsonNode.Parse(line)!;
        Assert.True(result["error"] is null, $"{service} {operation}: {result["error"]}");
        return result["answer"]!;
    }
}
