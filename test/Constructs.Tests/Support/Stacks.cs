namespace ElastiCache.Cdk.Tests.Support;

/// <summary>Apps and stacks that leave their assemblies in <see cref="Scratch"/>.</summary>
internal static class Stacks
{
    /// <summary>An app that records the path of each construct in the template, as the CDK's command does.</summary>
    public static App App(Dictionary<string, object>? context = null) =>
        new(
            new AppProps
            {
                Outdir = Scratch.Folder(),
                AnalyticsReporting = false,
                Context = new Dictionary<string, object>(context ?? [], StringComparer.Ordinal)
                {
                    ["aws:cdk:enable-path-metadata"] = true,
                },
            }
        );

    /// <summary>A stack of its own app.</summary>
    public static Stack New() => new(App(), "Stack");

    /// <summary>A stack of its own app, in a Region.</summary>
    public static Stack In(string region, string account = "123456789012") =>
        new(
            App(),
            "Stack",
            new StackProps
            {
                Env = new Amazon.CDK.Environment { Account = account, Region = region },
            }
        );
}
