using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>
/// The <c>elasticache.json</c> of a template: the first one in its folder or in one above it, up to the folder of the
/// repository.
/// </summary>
/// <param name="environment">Where relative paths start from.</param>
/// <param name="given">The file that the user names, which holds for every template. Default: none.</param>
internal sealed class SettingsFinder(HostEnvironment environment, string? given)
{
    private readonly Dictionary<string, LintSettings> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LintSettings> _byFile = new(StringComparer.Ordinal);

    /// <summary>Every acknowledgement of the files that were read.</summary>
    public IEnumerable<Acknowledgement> Acknowledgements =>
        _byFile.Values.SelectMany(settings => settings.Acknowledgements);

    /// <summary>The settings for a template.</summary>
    /// <param name="path">Its full path; null for the standard input, which has that of the current folder.</param>
    /// <exception cref="UnreadableException">The file says something else than settings.</exception>
    public LintSettings For(string? path) =>
        given is not null ? Read(given, Path.GetFullPath(given, environment.Folder()))
        : Folder(path) is { } folder ? Above(folder)
        : LintSettings.None;

    private string? Folder(string? path) => path is null ? environment.Folder() : Path.GetDirectoryName(path);

    private LintSettings Above(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var known))
        {
            return known;
        }

        var file = Path.Join(folder, AcknowledgementReader.DefaultSettings);
        return _byFolder[folder] =
            // A folder of that name is told too: somebody believes that there are settings.
            Path.Exists(file)
                ? Read(Path.GetRelativePath(environment.Folder(), file), file)
            : !Path.Exists(Path.Join(folder, ".git")) && Path.GetDirectoryName(folder) is { } parent ? Above(parent)
            : LintSettings.None;
    }

    private LintSettings Read(string name, string file)
    {
        if (_byFile.TryGetValue(file, out var known))
        {
            return known;
        }

        try
        {
            return _byFile[file] = SettingsReader.Read(name, file, isNamed: given is not null);
        }
        catch (UnreadableException exception)
        {
            throw exception.In(name);
        }
    }
}
