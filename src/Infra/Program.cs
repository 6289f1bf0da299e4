using Amazon.CDK;
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

            // Before Node is started: what is wrong with the context or the settings is told at once.
            var environment = ContextKeys.Text(ContextKeys.Environment) ?? DefaultEnvironment;
            var settings = SettingsFile.Load(
                ContextKeys.Text(ContextKeys.Folder) ?? SettingsFile.DefaultFolder,
                environment
            );
            var app = new App(
                new AppProps
                {
                    // StackLimits counts instead, and says what to do.
                    Context = new Dictionary<string, object> { ["@aws-cdk/core:stackResourceLimit"] = 0 },
                }
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
}
