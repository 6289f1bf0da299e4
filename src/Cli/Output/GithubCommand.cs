namespace ElastiCache.Cli.Output;

/// <summary>Commands that GitHub Actions reads from a log and shows next to the lines.</summary>
/// <remarks>How texts are escaped: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts</remarks>
internal static class GithubCommand
{
    /// <summary>A command about a file.</summary>
    /// <param name="level">The command: <c>error</c>, <c>warning</c> or <c>notice</c>.</param>
    /// <param name="file">The file; null for none.</param>
    /// <param name="at">The place in it; null for all of it.</param>
    /// <param name="title">The title.</param>
    /// <param name="message">The message.</param>
    public static string Of(string level, string? file, (int Line, int Column)? at, string title, string message) =>
        $"::{level} {(file is null ? "" : $"file={Property(file)}{(at is { } place ? $",line={place.Line},col={place.Column}" : "")},")}title={Property(title)}::{Data(message)}";

    /// <summary>A message as a command has it.</summary>
    public static string Data(string text) =>
        VisibleText.Of(text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A"));

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
