namespace ElastiCache.Cli.Documents;

/// <summary>Reads files and streams whole, but never more than is bearable.</summary>
internal static class Files
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnreadableException">It cannot be read, or is too large.</exception>
    public static ReadOnlyMemory<byte> Read(string path) =>
        Guard(() =>
        {
            RefuseFolder(path);
            // A named pipe opens when somebody opens its other end, which may be never. Its length is 0; of a file, seldom.
            var opening = new FileInfo(path) is { Exists: true, Length: 0 }
                ? Task.Run(() => Open(path))
                : Task.FromResult(Open(path));
            if (!Ends(opening))
            {
                throw new UnreadableException("it is a pipe that nobody writes to");
            }

            using var file = opening.GetAwaiter().GetResult();
            return Read(file, file.CanSeek ? file.Length : 0);
        });

    /// <summary>Refuses what is no file, which the system would call a missing permission.</summary>
    /// <exception cref="UnreadableException">It is a folder.</exception>
    public static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableException("it is a folder, and a file is needed");
        }
    }

    /// <summary>The bytes of a stream, up to its end.</summary>
    /// <exception cref="UnreadableException">It cannot be read, or is too large.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream) => Guard(() => Read(stream, 0));

    /// <summary>Does what may fail as reading fails, and says so in a sentence.</summary>
    /// <exception cref="UnreadableException">It failed.</exception>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException("it does not exist");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableException("it must not be read: the permission is missing");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableException($"it cannot be read: {exception.Message}");
        }
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

    // What went wrong with it is thrown where the result is asked for.
    private static bool Ends(Task task) => Task.WaitAny([task], Patience) == 0;

    private static ReadOnlyMemory<byte> Read(Stream stream, long length)
    {
        if (length > Limits.JsonBytes)
        {
            throw TooLarge();
        }

        var buffer = new byte[Math.Max(length + 1, 64 << 10)];
        var filled = 0;
        // A file may grow while it is read, and some files (devices) do not know their length.
        for (int read; (read = stream.Read(buffer, filled, buffer.Length - filled)) > 0; )
        {
            filled += read;
            if (filled > Limits.JsonBytes)
            {
                throw TooLarge();
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        return buffer.AsMemory(0, filled);
    }

    private static UnreadableException TooLarge() =>
        new($"it is larger than the {Limits.JsonBytes >> 20} MB that are read: CloudFormation takes 1 MB");
}
