namespace Infra.Tests.Support;

/// <summary>What of the machine a template could depend on, taken away.</summary>
internal static class Surroundings
{
    /// <summary>Environment variables of the app; null to unset.</summary>
    public static IReadOnlyDictionary<string, string?> Neutral { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CDK_DEFAULT_ACCOUNT"] = null,
            ["CDK_DEFAULT_REGION"] = null,
            ["CDK_OUTDIR"] = null,
            ["CDK_DEBUG"] = null,
            // What the CDK's command passes on from cdk.json.
            ["CDK_CONTEXT_JSON"] = CdkJson.Context().ToJsonString(),
            // The runtime's banners about versions of Node are none of the app's words.
            ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "18,20,21,23",
            ["JSII_SILENCE_WARNING_KNOWN_BROKEN_NODE_VERSION"] = "1",
            ["JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION"] = "1",
            ["JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION"] = "1",
        };

    /// <summary>Does something while environment variables of this process have other values.</summary>
    public static T While<T>(IReadOnlyList<(string Name, string Value)> variables, Func<T> act)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        try
        {
            return act();
        }
        finally
        {
            foreach (var (name, _) in variables)
            {
                Environment.SetEnvironmentVariable(name, Neutral.GetValueOrDefault(name));
            }
        }
    }
}
