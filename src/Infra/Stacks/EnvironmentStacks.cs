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
        var props = new StackProps
        {
            Env = new Amazon.CDK.Environment
            {
                // Only a look-up needs to know the account at synth; without it one template serves every account.
                Account =
                    settings.Account ?? (settings.Network.Lookup is null ? null : DefaultOf("CDK_DEFAULT_ACCOUNT")),
                Region = settings.Region ?? DefaultOf("CDK_DEFAULT_REGION"),
            },
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

    private static string? DefaultOf(string variable) => System.Environment.GetEnvironmentVariable(variable);
}
