using Infra.Settings;

namespace Infra.Stacks;

/// <summary>What the stacks of caches have in common.</summary>
/// <param name="Name">The name of the environment.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Network">The stack of the VPC and the tiers, if there is one.</param>
/// <param name="Topics">The stack of the topics, if there is one.</param>
internal sealed record CacheEnvironment(
    string Name,
    EnvironmentSettings Settings,
    NetworkStack? Network,
    TopicStack? Topics
);
