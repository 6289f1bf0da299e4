using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Shared;

/// <summary>A program that a test needs and a machine may lack.</summary>
internal static class Tool
{
    private static readonly ConcurrentDictionary<string, bool> Said = new(StringComparer.Ordinal);

    /// <summary>The path of a program. Where it is missing the test is skipped, and with CI=true it fails.</summary>
    /// <param name="name">The program, as on the PATH.</param>
    /// <param name="install">What to do to have it.</param>
    public static string Find(string name, string install)
    {
        var path = TryFind(name);
        if (path is null)
        {
            Missing($"{name} is not installed: {install}");
        }

        return path;
    }

    /// <summary>The path of a program; null where it is missing.</summary>
    public static string? TryFind(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return folders
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Skips the test for a reason; with CI=true it fails instead, since nobody reads skips there.</summary>
    [DoesNotReturn]
    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"could not run: {reason}");
        }

        // dotnet test prints the names of skipped tests without their reasons, but it prints this.
        if (Said.TryAdd(reason, true))
        {
            TestContext.Current.SendDiagnosticMessage($"tests are skipped, because {reason}");
        }

        Assert.Skip($"skipped, because {reason}");
    }
}
