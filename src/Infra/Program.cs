using Amazon.CDK;
using Amazon.JSII.Runtime;
using ElastiCache.Model;
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
            var app = new App();
            var environment = Context(app, "env") ?? DefaultEnvironment;
            var settings = SettingsFile.Load(Context(app, "environments") ?? SettingsFile.DefaultFolder, environment);
            EnvironmentStacks.Add(app, environment, settings);
            app.Synth();
            return 0;
        }
        catch (Exception e) when (e is SettingsException or CacheConfigurationException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        catch (JsiiException e)
        {
            // What the CDK itself refuses; its stack trace is of no use to someone who edits a settings file.
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static string? Context(App app, string key) => app.Node.TryGetContext(key) as string;
}
