using System.Text;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Documents;

/// <summary>Writes files. What was there stays until all of the new text is on the disk.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, and the folders above it.</summary>
    /// <exception cref="UnreadableException">It cannot be written.</exception>
    public static void Write(string path, string text, HostEnvironment environment) =>
        Guard(path, () => Replace(InFolder(path, environment), text, hasMark: false));

    /// <summary>Writes a file anew that is there.</summary>
    /// <param name="name">What it is called in the output.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="hasMark">Whether it begins with a byte order mark.</param>
    /// <exception cref="UnreadableException">It cannot be written.</exception>
    public static void Overwrite(string name, string path, string text, bool hasMark) =>
        Guard(name, () => Replace(Target(path), text, hasMark));

    /// <summary>Sees whether a file could be written, and makes the folders above it. What is there stays.</summary>
    /// <exception cref="UnreadableException">It cannot be written.</exception>
    public static void Try(string path, HostEnvironment environment) =>
        Guard(
            path,
            () =>
            {
                var full = InFolder(path, environment);
                var exists = File.Exists(full);
                using (new FileStream(full, FileMode.OpenOrCreate, FileAccess.Write)) { }
                if (!exists)
                {
                    File.Delete(full);
                }
            }
        );

    private static void Guard(string name, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableException($"{name} cannot be written: {Reason(exception)}");
        }
    }

    // What names a file that the user never named is said in words of our own.
    private static string Reason(Exception exception) =>
        exception switch
        {
            PathTooLongException => "its name is too long",
            FileNotFoundException or DirectoryNotFoundException => "its folder takes no new files",
            _ => exception.Message,
        };

    // What stands in the way is said in words of our own, too.
    private static string InFolder(string path, HostEnvironment environment)
    {
        var full = Target(environment.FullPath(path));
        if (Directory.Exists(full))
        {
            throw new IOException("it is a folder");
        }

        var folder = Path.GetDirectoryName(full)!;
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                throw new IOException($"{above} is a file and no folder");
            }
        }

        Directory.CreateDirectory(folder);
        return full;
    }

    // Of a link, the file that it leads to.
    private static string Target(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path
            : path;

    private static void Replace(string path, string text, bool hasMark)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark);
        // Devices and pipes are no files that another could take the place of; their length is 0.
        if (Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: 0 })
        {
            File.WriteAllText(path, text, encoding);
            return;
        }

        var exists = File.Exists(path);
        if (exists)
        {
            // What must not be written must not be replaced either.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        }

        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(beside, text, encoding);
            if (exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw;
        }
    }
}
