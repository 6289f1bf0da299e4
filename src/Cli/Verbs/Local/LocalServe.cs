using ElastiCache.Cli.Hosting;
using ElastiCache.Live;
using ElastiCache.Live.Processes;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>The process that stays when <c>local up --detach</c> returns.</summary>
internal static class LocalServe
{
    /// <summary>Runs the twin of a folder until the process is ended.</summary>
    public static async Task<int> Run(string path)
    {
        NativeMethods.LeaveTerminal();
        var folder = new TwinFolder(path);
        var run = folder.Run() ?? throw new LiveException($"{path} has no plan of a twin: use elasticache local up");
        using var interruption = new Interruption();
        return await interruption.Run(
            async token =>
            {
                await using var host = await TwinHost.Start(folder, folder.Identity()?.Source ?? path, run, token);
                await host.Serve(token);
                return ExitCode.Fine;
            },
            "the twin was ended while it was starting"
        );
    }
}
