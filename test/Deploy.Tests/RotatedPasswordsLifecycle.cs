using System.Text.Json.Nodes;
using Examples;

namespace Deploy.Tests;

/// <summary>The example with rotations, deployed and destroyed, with what was seen on the way.</summary>
public sealed class RotatedPasswordsLifecycle(LocalAws aws) : IAsyncLifetime
{
    internal const string Stack = nameof(RotatedPasswords);

    private LocalAccount _account = null!;

    /// <summary>The functions that rotate.</summary>
    internal IReadOnlyList<JsonNode> Functions { get; private set; } = [];

    /// <summary>The types of what was created, in the order in which it was.</summary>
    internal IReadOnlyList<string> Created { get; private set; } = [];

    internal CommandResult DeployedAgain { get; private set; } = null!;

    internal IReadOnlyList<JsonNode> Left { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _account = await aws.Open(Stack);
        await Cdk(await aws.SynthesizeExamples(), "deploy", "--require-approval", "never");
        Functions = await Rotators();
        Created = await CreatedIn(Stack);
        DeployedAgain = await Cdk(await aws.SynthesizeExamples("second"), "deploy", "--require-approval", "never");

        await Cdk(await aws.SynthesizeExamples(), "destroy", "--force");
        Left = await Rotators();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<CommandResult> Cdk(string app, string verb, params string[] arguments) =>
        _account.Cdk(app, [verb, Stack, .. arguments]);

    private async Task<IReadOnlyList<JsonNode>> Rotators() =>
        [
            .. (await _account.List("Functions", "lambda", "list_functions")).Where(function =>
                ((string?)function["Description"])?.StartsWith("Rotates", StringComparison.Ordinal) == true
            ),
        ];

    private async Task<IReadOnlyList<string>> CreatedIn(string stack) =>
        [
            .. (
                await _account.List("StackEvents", "cloudformation", "describe_stack_events", new { StackName = stack })
            )
                .Where(entry => (string?)entry["ResourceStatus"] == "CREATE_COMPLETE")
                .OrderBy(entry => (string?)entry["Timestamp"], StringComparer.Ordinal)
                .Select(entry => (string)entry["ResourceType"]!),
        ];
}
