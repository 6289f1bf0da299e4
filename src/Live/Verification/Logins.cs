namespace ElastiCache.Live.Verification;

/// <summary>The passwords of users in a file of variables, named as <c>local env</c> names them.</summary>
internal sealed class Logins
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the lines <c>NAME=VALUE</c> of a file, where a value may stand in quotes as in a shell.</summary>
    /// <param name="file">The file; null for no passwords.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public Logins(string? file)
    {
        foreach (var line in file is null ? [] : File.ReadLines(file))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && line[0] != '#')
            {
                _values[line[..equals].Trim()] = ShellWord.Read(line[(equals + 1)..].Trim());
            }
        }
    }

    /// <summary>The passwords of a user of a cache; none where the file does not have it.</summary>
    public IReadOnlyList<string> Of(TwinCache cache, TwinUser user)
    {
        var prefix = ClientSettings.Prefix(cache.Name);
        return _values.TryGetValue(
            user.Name == TwinUser.Default && cache.HasAuthToken
                ? $"{prefix}_AUTH_TOKEN"
                : $"{prefix}_{ClientSettings.Prefix(user.Name)}_PASSWORD",
            out var password
        )
            ? [password]
            : [];
    }
}
