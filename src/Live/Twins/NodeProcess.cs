using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ElastiCache.Live.Processes;

namespace ElastiCache.Live.Twins;

/// <summary>
/// The process of a node. Of an engine in an image it is the client of the container engine, which runs as long as the
/// container does; the engine is a process of this machine beside it.
/// </summary>
internal sealed partial class NodeProcess : IDisposable
{
    private const int KeptLines = 3;
    private const int Tries = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    // The node's folder, where its engine is in a container.
    private readonly string? _container;
    private readonly Queue<string> _said = new();

    private NodeProcess(Process process, string? container)
    {
        (_process, _container) = (process, container);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

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

    /// <summary>Starts a node.</summary>
    /// <param name="program">The engine.</param>
    /// <param name="arguments">What the engine is told.</param>
    /// <param name="folder">The node's folder.</param>
    /// <param name="twin">The twin.</param>
    public static NodeProcess Start(
        EngineProgram program,
        IReadOnlyList<string> arguments,
        string folder,
        TwinFolder twin
    )
    {
        try
        {
            var start = new ProcessStartInfo(
                program.Path,
                program.Image is null ? arguments : NodeContainer.Arguments(program, arguments, folder, twin)
            )
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
            return new NodeProcess(process, program.Image is null ? null : folder);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new LiveException($"{program.Path} cannot be started: {exception.Message}", exception);
        }
    }

    /// <summary>Ends it at once.</summary>
    public void End()
    {
        try
        {
            if (_container is { } folder)
            {
                EndContainer(folder);
            }

            // A frozen process ends, too, but only a kill does that.
            _process.Kill();
            _process.WaitForExit(Patience);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    // 4711:M 28 Nov 2026 20:00:00.123 # What the engine says.
    [GeneratedRegex(@"^\d+:[A-Z] \d+ \w+ \d+ [\d:.]+ [.*#-] ", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    // A client that is killed leaves its container behind. It ends by itself when the engine does, and removes the container
    // then; where there is no engine yet, the client is asked to end.
    private void EndContainer(string folder)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (!TwinCleaner.EndEngines(folder) && Runs)
            {
                NativeMethods.Terminate(_process.Id);
            }

            if (_process.WaitForExit(Patience / Tries))
            {
                break;
            }
        }

        // What the client started while it was asked to end, and what outlived a client that somebody killed.
        TwinCleaner.EndEngines(folder);
    }

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
