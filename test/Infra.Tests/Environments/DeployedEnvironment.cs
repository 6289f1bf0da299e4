namespace Infra.Tests.Environments;

/// <summary>The environments of this repository, synthesized at the first call.</summary>
internal static class DeployedEnvironment
{
    private static readonly Dictionary<string, Lazy<Synthesis>> Made = new(StringComparer.Ordinal)
    {
        ["dev"] = Lazily("dev"),
        ["staging"] = Lazily("staging"),
        ["prod"] = Lazily("prod"),
    };

    public static TheoryData<string> Names => [.. Made.Keys];

    /// <summary>The templates of an environment.</summary>
    public static Synthesis Of(string environment) => Made[environment].Value;

    /// <summary>The settings of an environment.</summary>
    public static EnvironmentSettings Settings(string environment) =>
        SettingsFile.Load(Repository.PathOf("src", "Infra", "environments"), environment);

    private static Lazy<Synthesis> Lazily(string environment) =>
        new(() => Synthesis.Of(Settings(environment), environment));
}
