using System.Text.Json.Nodes;
using Examples;

namespace Deploy.Tests;

/// <summary>The example with users, deployed and destroyed, with what was seen on the way.</summary>
public sealed class NamedUsersLifecycle(LocalAws aws) : IAsyncLifetime
{
    internal const string Stack = nameof(NamedUsers);

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
        aws.Require();
        (await Cdk("deploy", "--require-approval", "never")).Succeeded();
        Users = await ListUsers();
        Groups = await List("UserGroups", "elasticache", "describe-user-groups");
        Caches = await List("ReplicationGroups", "elasticache", "describe-replication-groups");
        await ReadSecrets();
        var stack = (await List("Stacks", "cloudformation", "describe-stacks", "--stack-name", Stack))[0];
        DeployedAgain = (await Cdk("deploy", "--require-approval", "never")).Succeeded();

        (await Cdk("destroy", "--force")).Succeeded();
        Deleted = await DeletedFrom((string)stack["StackId"]!);
        UsersLeft = await ListUsers();
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

    private async Task ReadSecrets()
    {
        foreach (var secret in await List("SecretList", "secretsmanager", "list-secrets"))
        {
            if (((string?)secret["Description"])?.StartsWith("Name and password", StringComparison.Ordinal) == true)
            {
                var value = await aws.Aws("secretsmanager", "get-secret-value", "--secret-id", (string)secret["ARN"]!);
                var content = JsonNode.Parse((string)value["SecretString"]!)!;
                Secrets.Add((string)content["username"]!, content);
            }
        }
    }

    private async Task<IReadOnlyList<string>> DeletedFrom(string stackId) =>
        [
            .. (await List("StackEvents", "cloudformation", "describe-stack-events", "--stack-name", stackId))
                .Where(entry => (string?)entry["ResourceStatus"] == "DELETE_COMPLETE")
                .OrderBy(entry => (string?)entry["Timestamp"], StringComparer.Ordinal)
                .Select(entry => (string)entry["ResourceType"]!),
        ];

    // The account has a user of its own.
    private async Task<IReadOnlyList<JsonNode>> ListUsers() =>
        [.. (await List("Users", "elasticache", "describe-users")).Where(user => (string?)user["UserId"] != "default")];

    private async Task<IReadOnlyList<JsonNode>> List(string name, params string[] call) =>
        [.. (await aws.Aws(call))[name]!.AsArray().OfType<JsonNode>()];
}
