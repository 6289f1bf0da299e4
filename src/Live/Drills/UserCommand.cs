using System.Diagnostics;

namespace ElastiCache.Live.Drills;

/// <summary>A command of the user's own that is the client of a drill.</summary>
internal sealed class UserCommand : IDisposable
{
    private readonly Process _process;

    private UserCommand(Process process) => _process = process;

    /// <summary>Starts it in a shell, with what applications are told in its environment.</summary>
    public static UserCommand Start(string line, IEnumerable<ClientSetting> settings)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", line]) { UseShellExecute = false };
        foreach (var setting in settings)
        {
            start.Environment[setting.Name] = setting.Value;
        }

        return new UserCommand(Process.Start(start)!);
    }

    /// <summary>With what it ended; null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
