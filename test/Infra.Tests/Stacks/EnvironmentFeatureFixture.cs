namespace Infra.Tests.Stacks;

/// <summary>An environment with everything that concerns all of its caches.</summary>
public sealed class EnvironmentFeatureFixture
{
    public Synthesis Synthesis { get; } =
        Synthesis.Of(
            SettingsText.With(
                SettingsText.Base,
                ("alarms", """{ "email": "operators@example.com" }"""),
                ("events", "{}"),
                ("dashboard", "true"),
                ("caches/carts", """{ "engine": "valkey", "serverless": {} }"""),
                (
                    "caches/quiet",
                    """{ "engine": "memcached", "nodeType": "cache.t4g.micro", "alarms": { "enabled": false }, "dashboard": false }"""
                )
            )
        );
}
