using System.Text;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Documents;

/// <summary>Writes what is too large for a terminal.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, and the folders above it.</summary>
    /// <exception cref="UnreadableException">It cannot be written.</exception>
    public static void Write(string path, string text, HostEnvironment environment)
    {
        try
        {
            var full = environment.FullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableException($"{path} cannot be written: {exception.Message}");
        }
    }
}
