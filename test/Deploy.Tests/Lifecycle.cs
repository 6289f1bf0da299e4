namespace Deploy.Tests;

/// <summary>
/// One environment from its first deployment to its removal, with what was seen on the way. The tests assert on what was
/// seen, one thing each.
/// </summary>
/// <remarks>The settings are those of the repository; the changes are made in a copy, each with a deployment.</remarks>
public abstract class Lifecycle(LocalAws aws, string environment, params (string From, string To)[] changes)
    : IAsyncLifetime
{
    private LocalAccount _account = null!;
    private string _settings = "";

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
        _account = await aws.Open(environment);
        _settings = _account.Folder("settings");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", "Infra", "environments")))
        {
            File.Copy(file, Path.Combine(_settings, Path.GetFileName(file)), overwrite: true);
        }

        await Deploy();
        Deployed = await Observation.Of(_account);
        await LookAtSecretsAndKeys();

        DeployedAgain = await Deploy();

        foreach (var (from, to) in changes)
        {
            Change(from, to);
            await Deploy();
        }

        Updated = await Observation.Of(_account);

        if (Deployed.Stacks.Any(stack => stack!["EnableTerminationProtection"]?.GetValue<bool>() == true))
        {
            DestroyedUnderProtection = await Destroy();
            Change("\"terminationProtection\": true", "\"terminationProtection\": false");
            await Deploy();
        }

        (await Destroy()).Succeeded();
        Removed = await Observation.Of(_account);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Task<CommandResult> Deploy() =>
        _account.Cdk(
            CdkApp.Infra,
            [
                "deploy",
                "--all",
                "--require-approval",
                "never",
                "-c",
                $"env={environment}",
                "-c",
                $"environments={_settings}",
            ]
        );

    // What the last deployment has synthesized.
    private Task<CommandResult> Destroy() => _account.TryCdk(_account.Folder("cdk.out"), "destroy", "--all", "--force");

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
                var value = (await _account.Ask("secretsmanager", "get_secret_value", new { SecretId = secret }))[
                    "SecretString"
                ]!.GetValue<string>();
                Secrets[cache] = (value.Length, value.All(char.IsAsciiLetterOrDigit));
            }

            var key = group["KmsKeyId"]!.GetValue<string>();
            KeyRotation[cache] = (await _account.Ask("kms", "get_key_rotation_status", new { KeyId = key }))[
                "KeyRotationEnabled"
            ]!.GetValue<bool>();
        }
    }
}
