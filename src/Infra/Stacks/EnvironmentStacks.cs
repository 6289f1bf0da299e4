using Amazon.CDK;
using Constructs;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Settings to stacks.</summary>
internal static class EnvironmentStacks
{
    /// <summary>Adds the stacks of an environment to the app.</summary>
    public static void Add(Construct app, string environment, EnvironmentSettings settings)
    {
        // Only a look-up needs to know the account at synth; without it one template serves every account.
        var account = settings.Account ?? (settings.Network.Lookup is null ? null : DefaultOf("CDK_DEFAULT_ACCOUNT"));
        var region = settings.Region ?? DefaultOf("CDK_DEFAULT_REGION");
        if (settings.Network.Lookup is not null && (account is null || region is null))
        {
            throw new SettingsException(
                $"{environment}: $.network.lookup: the CDK must know where to look: give account and region, or credentials and a Region (AWS_PROFILE, AWS_REGION)"
            );
        }

        var props = new StackProps
        {
            Env = new Amazon.CDK.Environment { Account = account, Region = region },
            TerminationProtection = settings.TerminationProtection,
        };

        var network = NetworkStack.IsNeeded(settings)
            ? new NetworkStack(app, $"elasticache-{environment}-network", props, settings)
            : null;
        new CacheStack(app, $"elasticache-{environment}-caches", props, environment, settings, network);

        Tags.Of(app).Add("environment", environment);
        foreach (var (key, value) in settings.Tags)
        {
            Tags.Of(app).Add(key, value);
        }
    }

    private static string? DefaultOf(string variable) =>
        System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
