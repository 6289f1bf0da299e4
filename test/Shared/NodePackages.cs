using System.Collections.Concurrent;

namespace Shared;

/// <summary>The npm packages that a folder of the repository pins, installed when a test first needs them.</summary>
internal static class NodePackages
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installations = new(StringComparer.Ordinal);

    /// <summary>
    /// Installs what the lock file of a folder names, unless it is there whole. Test assemblies run beside each other, so one
    /// process at a time does it (scripts/install.mjs). Where Node.js is missing the test is skipped, and with CI=true it fails.
    /// </summary>
    /// <param name="parts">The folder, below the repository. Default: the repository itself.</param>
    /// <returns>Its <c>node_modules</c>.</returns>
    public static async Task<string> Install(params string[] parts)
    {
        var node = Tool.Find("node", "install Node.js 22 or newer");
        Tool.Find("npm", "install npm, which comes with Node.js");
        var folder = parts.Length == 0 ? "." : string.Join('/', parts);
        await Installations.GetOrAdd(folder, _ => new(() => Run(node, folder))).Value;
        return Repository.PathOf([.. parts, "node_modules"]);
    }

    private static async Task Run(string node, string folder) =>
        (await Command.Run(node, [Repository.PathOf("scripts", "install.mjs"), folder])).Succeeded();
}
