using System.Text;

namespace ElastiCache.Cli.Hosting;

/// <summary>
/// Text for a standard stream. It is gathered and written at once: the console's own writers would set up the terminal,
/// which takes time, and a stream that is closed or full is met in one place. A verb that runs for long writes what there
/// is with <see cref="Flush"/>.
/// </summary>
internal sealed class StandardWriter(int number) : StringWriter
{
    /// <summary>Why the text cannot be written; null while it can. A pipe whose reader has left is no error.</summary>
    public string? Problem { get; private set; }

    /// <inheritdoc/>
    public override void Flush()
    {
        var text = GetStringBuilder();
        if (text.Length == 0 || Problem is not null)
        {
            return;
        }

        if (StandardStream.IsClosed(number))
        {
            Problem = "it is closed";
            return;
        }

        try
        {
            using var stream =
                number == StandardStream.Error ? Console.OpenStandardError() : Console.OpenStandardOutput();
            stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problem = exception.Message;
        }

        text.Clear();
    }
}
