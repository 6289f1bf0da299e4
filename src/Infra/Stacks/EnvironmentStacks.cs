using Amazon.CDK;
using Constructs;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Settings to stacks.</summary>
internal static class EnvironmentStacks
{
    private const string EnvironmentTag = "environment";

    /// <summary>Adds the stacks of an environment to the app.</summary>
    public static void Add(Construct app, string environment, EnvironmentSettings settings)
    {
        // Only a look-up needs to know the account at synth; without it one template serves every account.
        var account = settings.Account ?? (settings.Network.Lookup is null ? null : DefaultOf("CDK_DEFAULT_ACCOUNT"));
        var region = settings.KnownRegion;
        if (settings.Network.Lookup is not null && (account is null || region is null))
        {
            throw new SettingsException(
                $"{settings.File}: $.network.lookup: the CDK must know where to look: give account and region, or credentials and a Region (AWS_PROFILE, AWS_REGION)"
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
        var topics = TopicStack.IsNeeded(settings)
            ? new TopicStack(app, $"elasticache-{environment}-topics", props, settings)
            : null;
        AddCaches(app, props, new CacheEnvironment(environment, settings, network, topics));

        // Whoever has a tag Environment means that one: IAM compares keys without case, and takes no two.
        if (!settings.Tags.Keys.Any(key => key.Equals(EnvironmentTag, StringComparison.OrdinalIgnoreCase)))
        {
            Tags.Of(app).Add(EnvironmentTag, environment);
        }

        foreach (var (key, value) in settings.Tags)
        {
            Tags.Of(app).Add(key, value);
        }
    }

    /// <summary>The name of a stack of caches.</summary>
    public static string NameOf(string environment, int number) =>
        $"elasticache-{environment}-caches{StackPlan.Suffix(number)}";

    private static void AddCaches(Construct app, StackProps props, CacheEnvironment environment)
    {
        var refusals = new List<string>();
        var stacks = StackPlan.Of(environment.Settings, environment.Settings.CacheStacks);
        foreach (var stack in stacks.OrderBy(stack => stack.Key))
        {
            try
            {
                new CacheStack(app, NameOf(environment.Name, stack.Key), props, environment, stack.ToDictionary());
            }
            catch (SettingsException e)
            {
                refusals.Add(e.Message);
            }
        }

        SettingsException.ThrowIfAny(refusals);
    }

    private static string? DefaultOf(string variable) =>
        System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
