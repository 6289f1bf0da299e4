using System.Text.Json.Nodes;
using Examples;

namespace Deploy.Tests;

/// <summary>The example with rotations, deployed and destroyed, with what was seen on the way.</summary>
public sealed class RotatedPasswordsLifecycle(LocalAws aws) : IAsyncLifetime
{
    internal const string Stack = nameof(RotatedPasswords);

    /// <summary>The functions that rotate.</summary>
    internal IReadOnlyList<JsonNode> Functions { get; private set; } = [];

    /// <summary>The types of what was created, in the order in which it was.</summary>
    internal IReadOnlyList<string> Created { get; private set; } = [];

    internal CommandResult DeployedAgain { get; private set; } = null!;

    internal IReadOnlyList<JsonNode> Left { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        aws.Require();
        (await Cdk("deploy", "--require-approval", "never")).Succeeded();
        Functions = await Rotators();
        Created = await CreatedIn(Stack);
        DeployedAgain = (await Cdk("deploy", "--require-approval", "never")).Succeeded();

        (await Cdk("destroy", "--force")).Succeeded();
        Left = await Rotators();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<CommandResult> Cdk(string verb, params string[] arguments) =>
        aws.Cdk([
            verb,
            Stack,
            "--app",
            $"dotnet {Path.Combine(AppContext.BaseDirectory, "Examples.dll")}",
            .. arguments,
        ]);

    private async Task<IReadOnlyList<JsonNode>> Rotators() =>
        [
            .. (await List("Functions", "lambda", "list-functions")).Where(function =>
                ((string?)function["Description"])?.StartsWith("Rotates", StringComparison.Ordinal) == true
            ),
        ];

    private async Task<IReadOnlyList<string>> CreatedIn(string stack) =>
        [
            .. (await List("StackEvents", "cloudformation", "describe-stack-events", "--stack-name", stack))
                .Where(entry => (string?)entry["ResourceStatus"] == "CREATE_COMPLETE")
                .OrderBy(entry => (string?)entry["Timestamp"], StringComparer.Ordinal)
                .Select(entry => (string)entry["ResourceType"]!),
        ];

    private async Task<IReadOnlyList<JsonNode>> List(string name, params string[] call) =>
        [.. (await aws.Aws(call))[name]!.AsArray().OfType<JsonNode>()];
}
