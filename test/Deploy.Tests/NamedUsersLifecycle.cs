using System.Text.Json.Nodes;
using Examples;

namespace Deploy.Tests;

/// <summary>The example with users, deployed and destroyed, with what was seen on the way.</summary>
public sealed class NamedUsersLifecycle(LocalAws aws) : IAsyncLifetime
{
    internal const string Stack = nameof(NamedUsers);

    private LocalAccount _account = null!;

    internal IReadOnlyList<JsonNode> Users { get; private set; } = [];

    internal IReadOnlyList<JsonNode> Groups { get; private set; } = [];

    internal IReadOnlyList<JsonNode> Caches { get; private set; } = [];

    /// <summary>What the secrets of users hold, by the name of the user.</summary>
    internal Dictionary<string, JsonNode> Secrets { get; } = new(StringComparer.Ordinal);

    internal CommandResult DeployedAgain { get; private set; } = null!;

    /// <summary>The types of what was deleted, in the order in which it was.</summary>
    internal IReadOnlyList<string> Deleted { get; private set; } = [];

    internal IReadOnlyList<JsonNode> UsersLeft { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _account = await aws.Open(Stack);
        await Cdk(await aws.SynthesizeExamples(), "deploy", "--require-approval", "never");
        Users = await ListUsers();
        Groups = await _account.List("UserGroups", "elasticache", "describe_user_groups");
        Caches = await _account.List("ReplicationGroups", "elasticache", "describe_replication_groups");
        await ReadSecrets();
        var stack = (await _account.List("Stacks", "cloudformation", "describe_stacks", new { StackName = Stack }))[0];
        DeployedAgain = await Cdk(await aws.SynthesizeExamples("second"), "deploy", "--require-approval", "never");

        await Cdk(await aws.SynthesizeExamples(), "destroy", "--force");
        Deleted = await DeletedFrom((string)stack["StackId"]!);
        UsersLeft = await ListUsers();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<CommandResult> Cdk(string app, string verb, params string[] arguments) =>
        _account.Cdk(app, [verb, Stack, .. arguments]);

    private async Task ReadSecrets()
    {
        foreach (var secret in await _account.List("SecretList", "secretsmanager", "list_secrets"))
        {
            if (((string?)secret["Description"])?.StartsWith("Name and password", StringComparison.Ordinal) == true)
            {
                var value = await _account.Ask(
                    "secretsmanager",
                    "get_secret_value",
                    new { SecretId = (string)secret["ARN"]! }
                );
                var content = JsonNode.Parse((string)value["SecretString"]!)!;
                Secrets.Add((string)content["username"]!, content);
            }
        }
    }

    private async Task<IReadOnlyList<string>> DeletedFrom(string stackId) =>
        [
            .. (
                await _account.List(
                    "StackEvents",
                    "cloudformation",
                    "describe_stack_events",
                    new { StackName = stackId }
                )
            )
                .Where(entry => (string?)entry["ResourceStatus"] == "DELETE_COMPLETE")
                .OrderBy(entry => (string?)entry["Timestamp"], StringComparer.Ordinal)
                .Select(entry => (string)entry["ResourceType"]!),
        ];

    // The account has a user of its own.
    private async Task<IReadOnlyList<JsonNode>> ListUsers() =>
        [
            .. (await _account.List("Users", "elasticache", "describe_users")).Where(user =>
                (string?)user["UserId"] != "default"
            ),
        ];
}
