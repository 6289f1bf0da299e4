namespace Deploy.Tests;

/// <summary>
/// One environment from its first deployment to its removal, with what was seen on the way. The tests assert on what was
/// seen, one thing each.
/// </summary>
/// <remarks>The settings are those of the repository; the change is made in a copy.</remarks>
public abstract class Lifecycle(LocalAws aws, string environment, string changeFrom, string changeTo) : IAsyncLifetime
{
    private string _settings = "";

    internal LocalAws Aws => aws;

    internal string Name => environment;

    internal Observation Deployed { get; private set; } = null!;

    internal CommandResult DeployedAgain { get; private set; } = null!;

    internal CommandResult? DestroyedUnderProtection { get; private set; }

    internal Observation Updated { get; private set; } = null!;

    internal Observation Removed { get; private set; } = null!;

    /// <summary>The number of snapshots that the removal made: the account keeps those of other environments.</summary>
    internal int SnapshotsLeft => Removed.Snapshots.Count - Updated.Snapshots.Count;

    /// <summary>The generated secrets by cache, as their length and whether they are letters and digits only.</summary>
    internal Dictionary<string, (int Length, bool IsAlphanumeric)> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the key of each cache is rotated.</summary>
    internal Dictionary<string, bool> KeyRotation { get; } = new(StringComparer.Ordinal);

    /// <summary>The ARNs that are published of the secrets of a cache: its token's, or those of its users.</summary>
    internal IReadOnlyList<string> SecretsOf(string cache) =>
        Deployed.Parameter($"/elasticache/{environment}/{cache}/secret-arn") is { } token
            ? [token]
            : Deployed.ParametersBelow($"/elasticache/{environment}/{cache}/users/", "/secret-arn");

    public async ValueTask InitializeAsync()
    {
        aws.Require();
        _settings = aws.TemporaryFolder($"settings-{environment}");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", "Infra", "environments")))
        {
            File.Copy(file, Path.Combine(_settings, Path.GetFileName(file)), overwrite: true);
        }

        (await Cdk("deploy", "--all", "--require-approval", "never")).Succeeded();
        Deployed = await Observation.Of(aws);
        await LookAtSecretsAndKeys();

        DeployedAgain = (await Cdk("deploy", "--all", "--require-approval", "never")).Succeeded();

        Change(changeFrom, changeTo);
        (await Cdk("deploy", "--all", "--require-approval", "never")).Succeeded();
        Updated = await Observation.Of(aws);

        if (Deployed.Stacks.Any(stack => stack!["EnableTerminationProtection"]?.GetValue<bool>() == true))
        {
            DestroyedUnderProtection = await Cdk("destroy", "--all", "--force");
            Change("\"terminationProtection\": true", "\"terminationProtection\": false");
            (await Cdk("deploy", "--all", "--require-approval", "never")).Succeeded();
        }

        (await Cdk("destroy", "--all", "--force")).Succeeded();
        Removed = await Observation.Of(aws);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Task<CommandResult> Cdk(params string[] arguments) =>
        aws.Cdk([.. arguments, "-c", $"env={environment}", "-c", $"environments={_settings}"]);

    private void Change(string from, string to)
    {
        var path = Path.Combine(_settings, $"{environment}.json");
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private async Task LookAtSecretsAndKeys()
    {
        foreach (var group in Deployed.ReplicationGroups)
        {
            var cache = group!["Description"]!.GetValue<string>().Split(' ')[0];
            if (Deployed.Parameter($"/elasticache/{environment}/{cache}/secret-arn") is { } secret)
            {
                var value = (await aws.Aws("secretsmanager", "get-secret-value", "--secret-id", secret))[
                    "SecretString"
                ]!.GetValue<string>();
                Secrets[cache] = (value.Length, value.All(char.IsAsciiLetterOrDigit));
            }

            var key = group["KmsKeyId"]!.GetValue<string>();
            KeyRotation[cache] = (await aws.Aws("kms", "get-key-rotation-status", "--key-id", key))[
                "KeyRotationEnabled"
            ]!.GetValue<bool>();
        }
    }
}
