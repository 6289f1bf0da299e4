using System.Collections.Concurrent;

namespace Shared;

/// <summary>Python, with the modules that a test needs.</summary>
internal static class PythonTool
{
    /// <summary>The modules of moto's server, and how to have them.</summary>
    public static readonly (string Module, string Install) Moto = (
        "moto.server",
        "pip install 'moto[server,all]==5.2.1'"
    );

    private static readonly ConcurrentDictionary<string, Lazy<Task<string?>>> Missing = new(StringComparer.Ordinal);

    /// <summary>The path of Python. Where it or a module is missing the test is skipped, and with CI=true it fails.</summary>
    /// <param name="modules">The modules, each with what to do to have it.</param>
    public static async Task<string> Find(params (string Module, string Install)[] modules)
    {
        if (await WhyMissing(modules) is { } reason)
        {
            Tool.Missing(reason);
        }

        return Tool.TryFind("python3")!;
    }

    /// <summary>Why Python cannot be used; null where it can.</summary>
    /// <param name="modules">The modules, each with what to do to have it.</param>
    public static async Task<string?> WhyMissing(params (string Module, string Install)[] modules)
    {
        if (Tool.TryFind("python3") is not { } python)
        {
            return "python3 is not installed: install Python 3.11 or newer";
        }

        foreach (var (module, install) in modules)
        {
            var missing = await Missing.GetOrAdd(module, _ => new(() => Import(python, module, install))).Value;
            if (missing is not null)
            {
                return missing;
            }
        }

        return null;
    }

    // Whether it can be imported, which it cannot where what it needs itself is missing.
    private static async Task<string?> Import(string python, string module, string install) =>
        (await Command.Run(python, ["-c", $"import {module}"])).ExitCode == 0
            ? null
            : $"Python has no {module}: {install}";
}
