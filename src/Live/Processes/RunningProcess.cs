namespace ElastiCache.Live.Processes;

/// <summary>A process of this machine.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">The words of its command line; a title that the process gave itself is one word.</param>
internal sealed record RunningProcess(int Id, IReadOnlyList<string> Words)
{
    /// <summary>The file name of its program.</summary>
    public string Program => Words.Count == 0 ? "" : Path.GetFileName(Words[0].Split(' ')[0].TrimEnd(':'));

    /// <summary>Whether a word of the command line names a folder or what lies in it.</summary>
    public bool Names(string folder) =>
        Words.Any(word =>
            word.Split(' ')
                .Any(part =>
                    part == folder || part.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                )
        );
}
