using System.Runtime.CompilerServices;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>
/// The temporary folder of this run. Every CDK process leaves its packages and assemblies in the temporary folder, so it
/// gets one of its own, which goes when the process does.
/// </summary>
internal static class Scratch
{
    private static readonly string Root = Directory.CreateTempSubdirectory("elasticache-cdk-tests-").FullName;

    /// <summary>Takes effect before the first call to Node, which inherits the environment.</summary>
    [ModuleInitializer]
    internal static void Begin()
    {
        foreach (var name in (string[])["TMPDIR", "TMP", "TEMP"])
        {
            Environment.SetEnvironmentVariable(name, Root);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete();
    }

    /// <summary>A new empty folder.</summary>
    public static string Folder() => Directory.CreateTempSubdirectory().FullName;

    private static void Delete()
    {
        // Node may still be tidying up its own files.
        for (var attempt = 0; attempt < 5 && Directory.Exists(Root); attempt++)
        {
            try
            {
                Directory.Delete(Root, recursive: true);
            }
            catch (IOException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
