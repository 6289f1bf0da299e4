using ElastiCache.Cli.Hosting;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Ends twins.</summary>
internal static class LocalDown
{
    /// <summary>Ends one, or all.</summary>
    public static int Run(string? name, bool all, bool forget, TextWriter output)
    {
        foreach (var folder in all ? TwinFolder.All() : [TwinChoice.Of(name)])
        {
            var ended = TwinCleaner.Down(folder);
            if (forget)
            {
                Directory.Delete(folder.Path, recursive: true);
            }

            output.WriteLine(
                VisibleText.Of($"{folder.Name}: {(ended ? "ended" : "did not run")}{(forget ? ", forgotten" : "")}")
            );
        }

        return ExitCode.Fine;
    }
}
