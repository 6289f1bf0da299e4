using System.CommandLine;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Ends twins.</summary>
internal static class LocalDown
{
    /// <summary>Ends one, or all.</summary>
    public static int Run(string? name, bool all, bool forget, InvocationConfiguration streams) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                IReadOnlyList<TwinFolder> folders = all ? TwinFolder.All() : [TwinChoice.Of(name)];
                foreach (var folder in folders)
                {
                    var ended = TwinCleaner.Down(folder);
                    if (forget)
                    {
                        Directory.Delete(folder.Path, recursive: true);
                    }

                    streams.Output.WriteLine(
                        PlainText.Of(
                            $"{folder.Name}: {(ended ? "ended" : "did not run")}{(forget ? ", forgotten" : "")}"
                        )
                    );
                }

                return ExitCode.Fine;
            }
        );
}
