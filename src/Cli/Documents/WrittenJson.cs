using System.Buffers;
using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>JSON that is made of what was read.</summary>
internal static class WrittenJson
{
    // YAML may be deeper than what is written by hand in JSON, and what is put around it is, too: it was read with a limit already.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4 * Limits.Depth };

    /// <summary>What is written, as a value.</summary>
    public static JsonElement Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return JsonDocument.Parse(buffer.WrittenMemory, Deep).RootElement;
    }
}
