namespace ElastiCache.Live;

/// <summary>Files that nobody but the user reads.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <summary>Writes a file whole, or leaves the one that is there; of a link, the file that it leads to.</summary>
    public static void Write(string path, string text)
    {
        path = new FileInfo(path) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path
            : path;
        // Nothing can take the place of a device or of what a process has open.
        if (Devices.Any(folder => Path.GetFullPath(path).StartsWith(folder, StringComparison.Ordinal)))
        {
            File.WriteAllText(path, text);
            return;
        }

        var draft = $"{path}.{Environment.ProcessId}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        try
        {
            using (var writer = new StreamWriter(draft, options))
            {
                writer.Write(text);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            // What is secret is not left in a file that nobody knows of.
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Makes a folder, and those above it, unless it is there.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnFolder);
        }
    }
}
