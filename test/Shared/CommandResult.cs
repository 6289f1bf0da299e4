namespace Shared;

/// <summary>What a program left behind.</summary>
/// <param name="Call">How it was called.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record CommandResult(string Call, int ExitCode, string Output, string Error)
{
    /// <summary>Both outputs, for messages and for tools that mix them.</summary>
    public string Text => Output + Error;

    /// <summary>Fails the test, with everything that was printed, unless the program succeeded.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Call} ended with exit code {ExitCode}:\n{Text}");
        return this;
    }
}
