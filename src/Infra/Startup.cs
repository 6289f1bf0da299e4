using System.Reflection;
using Amazon.CDK;

namespace Infra;

/// <summary>What shortens the start of a C# CDK app and has to be done in code (see bench/startup).</summary>
internal static class Startup
{
    /// <summary>Call first in <c>Main</c>, before anything of the CDK is used. Returns at once and never throws.</summary>
    public static void Begin()
    {
        // A background thread, so that it never keeps the process alive: an app that is done before it simply ends.
        new Thread(LoadCdkTypes) { IsBackground = true, Name = "Startup.LoadCdkTypes" }.Start();
    }

    /// <summary>
    /// The first value that comes back from Node makes the jsii runtime call <c>GetTypes</c> on every loaded assembly;
    /// the CDK's has 33,000 types, and loading them takes the runtime longer than anything else in a small app.
    /// A loaded type stays loaded, so doing it here, while the main thread waits for Node to start and to load the
    /// packages, leaves the scan only the reading of attributes.
    /// </summary>
    /// <remarks>
    /// Only types are loaded. No attribute may be read and no static constructor run here: both call the jsii kernel,
    /// which is not thread-safe, and the app would fail now and then while it loads its packages.
    /// </remarks>
    private static void LoadCdkTypes()
    {
        try
        {
            _ = typeof(App).Assembly.GetTypes();
        }
        catch (Exception e) when (e is ReflectionTypeLoadException or IOException or BadImageFormatException)
        {
            // An exception that leaves a thread ends the process, and this thread only saves time. These are what a
            // missing or broken assembly gives; the main thread meets the same one where it can be reported.
        }
    }
}
