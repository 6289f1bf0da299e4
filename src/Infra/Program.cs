using Amazon.CDK;
using Infra.Settings;
using Infra.Stacks;

namespace Infra;

/// <summary>The CDK app: <c>cdk synth -c env=prod</c> reads <c>environments/prod.json</c> and builds its stacks.</summary>
internal static class Program
{
    private const string DefaultEnvironment = "dev";

    private static int Main()
    {
        try
        {
            Startup.Begin();
            if (NodeJs.Complaint() is { } complaint)
            {
                Console.Error.WriteLine(complaint);
                return 1;
            }

            var app = new App(
                new AppProps
                {
                    // StackLimits counts instead, and says what to do.
                    Context = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["@aws-cdk/core:stackResourceLimit"] = 0,
                    },
                }
            );
            ContextKeys.Check();
            var environment = Context(app, ContextKeys.Environment) ?? DefaultEnvironment;
            var settings = SettingsFile.Load(
                Context(app, ContextKeys.Folder) ?? SettingsFile.DefaultFolder,
                environment
            );
            EnvironmentStacks.Add(app, environment, settings);
            StackLimits.Check(app.Synth().Directory, environment, settings);
            return 0;
        }
        catch (Exception e)
        {
            // Apart from the line in which the CDK's command says after it that the app has failed.
            Console.Error.WriteLine($"\n{Failure.Describe(e)}\n");
            return 1;
        }
    }

    private static string? Context(App app, string key) =>
        app.Node.TryGetContext(key) switch
        {
            null => null,
            string text => text,
            var other => throw new SettingsException($"-c {key}: expected a text, got {other}"),
        };
}
