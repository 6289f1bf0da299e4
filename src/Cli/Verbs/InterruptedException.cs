namespace ElastiCache.Cli.Verbs;

/// <summary>A signal ended what was begun before it was done.</summary>
/// <param name="message">What was ended, and what is left of it.</param>
/// <param name="signal">The number of the signal.</param>
/// <param name="inner">What the signal made of it.</param>
internal sealed class InterruptedException(string message, int signal, Exception? inner = null)
    : Exception(message, inner)
{
    // What shells tell of a program that a signal ended.
    private const int OfSignals = 128;

    /// <summary>The exit code: 130 for Ctrl-C.</summary>
    public int ExitCode => OfSignals + signal;
}
