using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>A simulated AWS account with the real CDK command and AWS's own client on it.</summary>
/// <param name="endpoint">Where it answers.</param>
/// <param name="questions">Who asks it.</param>
/// <param name="temporary">A folder of its own.</param>
internal sealed class LocalAccount(string endpoint, Questions questions, DirectoryInfo temporary)
{
    /// <summary>The Region where everything is, unless a test says otherwise.</summary>
    public const string Region = "us-east-1";

    private const string Id = "123456789012";

    private static readonly string CdkCli = Repository.PathOf("node_modules", "aws-cdk", "bin", "cdk");

    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal)
    {
        ["AWS_ENDPOINT_URL"] = endpoint,
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_PROFILE"] = null,
        ["AWS_REGION"] = Region,
        ["AWS_DEFAULT_REGION"] = Region,
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["CDK_DISABLE_CLI_TELEMETRY"] = "true",
        ["TMPDIR"] = temporary.CreateSubdirectory("tmp").FullName,
    };

    /// <summary>A folder that is deleted at the end.</summary>
    public string Folder(string name) => temporary.CreateSubdirectory(name).FullName;

    /// <summary>Runs the CDK's command, and fails the test unless it succeeds.</summary>
    /// <param name="app">What it deploys: a program, or the folder that one has made.</param>
    /// <param name="arguments">The verb, and what it takes.</param>
    public async Task<CommandResult> Cdk(string app, params string[] arguments) =>
        (await TryCdk(app, arguments)).Succeeded();

    /// <summary>Runs the CDK's command, which may fail.</summary>
    public Task<CommandResult> TryCdk(string app, params string[] arguments) =>
        Run([.. arguments, "--app", app, "--output", Folder("cdk.out")]);

    /// <summary>Runs one of the repository's scripts against the account.</summary>
    /// <param name="script">The script, within <c>scripts</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    public Task<CommandResult> Node(string script, string[] arguments) =>
        Command.Run("node", [Repository.PathOf("scripts", script), .. arguments], environment: _environment);

    /// <summary>Prepares the account for the CDK in a Region.</summary>
    public async Task Bootstrap(string region)
    {
        // The context of the repository's file, without what it says of building: what is deployed came with the tests.
        await File.WriteAllTextAsync(
            Path.Combine(temporary.FullName, "cdk.json"),
            $$"""{ "context": {{CdkApp.Context()}} }"""
        );
        (await Run(["bootstrap", $"aws://{Id}/{region}"])).Succeeded();
    }

    /// <summary>Asks for something, not by our code.</summary>
    /// <param name="service">The service, as boto3 spells it.</param>
    /// <param name="operation">The operation, as boto3 spells it.</param>
    /// <param name="arguments">Its arguments, as the API spells them.</param>
    /// <param name="region">Where. Default: <see cref="Region"/>.</param>
    public Task<JsonNode> Ask(string service, string operation, object? arguments = null, string region = Region) =>
        questions.Ask(endpoint, region, service, operation, arguments);

    /// <summary>Asks for the list that has a name in the answer.</summary>
    public async Task<IReadOnlyList<JsonNode>> List(
        string name,
        string service,
        string operation,
        object? arguments = null,
        string region = Region
    ) => [.. (await Ask(service, operation, arguments, region))[name]?.AsArray().OfType<JsonNode>() ?? []];

    private Task<CommandResult> Run(string[] arguments) =>
        Command.Run("node", [CdkCli, .. arguments, "--no-notices"], temporary.FullName, _environment);
}
