using System.Runtime.InteropServices;
using ElastiCache.Live;

namespace ElastiCache.Cli.Verbs;

/// <summary>
/// Takes the signals that would end the command (Ctrl-C, SIGTERM, SIGHUP) for as long as it lives, so that what was begun is
/// taken down before.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<PosixSignalRegistration> _registrations;
    private PosixSignal _signal;

    /// <summary>Begins to listen.</summary>
    public Interruption() =>
        _registrations = [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal =>
                PosixSignalRegistration.Create(signal, Stop)
            ),
        ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Whether a signal came.</summary>
    public bool IsRequested => _end.IsCancellationRequested;

    /// <summary>Does something that a signal may end.</summary>
    public async Task<T> Run<T>(Func<CancellationToken, Task<T>> action, string ended)
    {
        try
        {
            return await action(Token);
        }
        // A Ctrl-C reaches every process of a terminal, so that an engine may be seen to end first.
        catch (Exception exception) when (IsRequested && exception is (OperationCanceledException or LiveException))
        {
            throw Ended(ended, exception);
        }
    }

    /// <summary>What is told when a signal ended what was begun.</summary>
    /// <param name="message">What was ended, and what is left of it.</param>
    /// <param name="inner">What the signal made of it.</param>
    public InterruptedException Ended(string message, Exception? inner = null) =>
        new(
            message,
            _signal switch
            {
                PosixSignal.SIGHUP => 1,
                PosixSignal.SIGTERM => 15,
                _ => 2,
            },
            inner
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _end.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!IsRequested)
        {
            _signal = context.Signal;
            _end.Cancel();
        }
    }
}
