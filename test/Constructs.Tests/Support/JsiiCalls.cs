using System.Runtime.CompilerServices;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>The calls that C# makes to Node: what a construct costs, whatever the machine does.</summary>
internal static class JsiiCalls
{
    private static readonly string Record = Path.Combine(Scratch.Folder(), "calls");

    /// <summary>Takes effect before the first call to Node, which loads the recorder where it finds these variables.</summary>
    [ModuleInitializer]
    internal static void Begin()
    {
        var recorder = Path.Combine(AppContext.BaseDirectory, "calls.cjs")
            .Replace(@"\", @"\\", StringComparison.Ordinal);
        var options = Environment.GetEnvironmentVariable("NODE_OPTIONS");
        Environment.SetEnvironmentVariable("NODE_OPTIONS", $"{options} --require \"{recorder}\"".Trim());
        Environment.SetEnvironmentVariable("JSII_CALLS", Record);
    }

    /// <summary>The calls that an action makes, such as <c>get constructs.Node path</c>, in their order.</summary>
    public static string[] Of(Action action)
    {
        File.WriteAllText(Record, "");
        try
        {
            action();
            var calls = File.ReadAllLines(Record);
            Assert.True(calls.Length > 0, "Node has not loaded bench/hundred/calls.cjs");
            return calls;
        }
        finally
        {
            // Without the file nothing is recorded.
            File.Delete(Record);
        }
    }
}
