using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ElastiCache.Live.Processes;

namespace ElastiCache.Live.Twins;

/// <summary>The process of a node.</summary>
internal sealed partial class NodeProcess : IDisposable
{
    private const int KeptLines = 3;

    private readonly Process _process;
    private readonly Queue<string> _said = new();

    private NodeProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it runs.</summary>
    public bool Runs => !_process.HasExited;

    /// <summary>What it said last, in one line.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return string.Join("; ", _said);
            }
        }
    }

    /// <summary>Starts a program.</summary>
    public static NodeProcess Start(string program, IEnumerable<string> arguments, string folder)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            };
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new NodeProcess(process);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new LiveException($"{program} cannot be started: {exception.Message}", exception);
        }
    }

    /// <summary>Ends it at once.</summary>
    public void End()
    {
        try
        {
            // A frozen process ends, too, but only a kill does that.
            _process.Kill();
            _process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Freezes it.</summary>
    public void Freeze() => NativeMethods.Freeze(Id);

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    // 4711:M 28 Nov 2026 20:00:00.123 # What the engine says.
    [GeneratedRegex(@"^\d+:[A-Z] \d+ \w+ \d+ [\d:.]+ [.*#-] ", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_said)
        {
            _said.Enqueue(Beginning().Replace(line, "").Trim());
            if (_said.Count > KeptLines)
            {
                _said.Dequeue();
            }
        }
    }
}
