using Amazon.JSII.Runtime;
using Infra.Settings;

namespace Infra;

/// <summary>What to tell the user when the app cannot go on: sentences, not a stack trace.</summary>
internal static class Failure
{
    /// <summary>All that a user needs to see of an exception.</summary>
    public static string Describe(Exception exception)
    {
        // The CDK's command sets it for `cdk --debug`.
        if (Environment.GetEnvironmentVariable("CDK_DEBUG") == "true")
        {
            return exception.ToString();
        }

        var cause = exception.GetBaseException();
        return cause switch
        {
            SettingsException or CacheConfigurationException => cause.Message,
            // What the CDK itself refuses: the jsii runtime makes nameless exceptions of JavaScript's errors.
            JsiiException => cause.Message,
            _ when cause.GetType() == typeof(Exception) => cause.Message,
            _ => $"unexpected {cause.GetType().Name}: {cause.Message} (cdk --debug shows where)",
        };
    }
}
