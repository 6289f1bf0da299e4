using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ElastiCache.Live.Certificates;

namespace ElastiCache.Live.Twins;

/// <summary>The folder of a twin: what stays, and below it what there is only while it runs.</summary>
/// <param name="path">The folder.</param>
internal sealed class TwinFolder(string path)
{
    /// <summary>The folder itself.</summary>
    public string Path { get; } = path;

    /// <summary>The twin's name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>What there is only while the twin runs.</summary>
    public string RunFolder => Combine("run");

    /// <summary>The certificates.</summary>
    public CertificateFiles Certificates => new(Path);

    /// <summary>The file that the twin's process holds locked.</summary>
    public string LockFile => Combine("lock");

    /// <summary>Where the twins of this user lie.</summary>
    public static string Root
    {
        get
        {
            var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
            return System.IO.Path.Combine(
                // A relative one is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
                !System.IO.Path.IsPathRooted(state)
                    ? System.IO.Path.Combine(
                        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                        ".local",
                        "state"
                    )
                    : state,
                "elasticache",
                "twins"
            );
        }
    }

    /// <summary>The folder of the twin of a source: its name and a few digits of a hash of its place.</summary>
    /// <param name="source">The full path of a template or folder, or of a <c>cdk.json</c> and the environment's name.</param>
    /// <param name="title">What people call it.</param>
    public static TwinFolder Of(string source, string title)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..6];
        var name = new string([
            .. title.Select(character =>
                char.IsAsciiLetterOrDigit(character) || character is '-' or '_' ? character : '-'
            ),
        ]);
        return new TwinFolder(System.IO.Path.Combine(Root, $"{name}-{hash}"));
    }

    /// <summary>The folders of all twins that there were.</summary>
    public static IReadOnlyList<TwinFolder> All() =>
        Directory.Exists(Root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Root)
                    .Order(StringComparer.Ordinal)
                    .Select(path => new TwinFolder(path)),
            ]
            : [];

    /// <summary>What stays the same; null before the first start.</summary>
    /// <exception cref="LiveException">The file is damaged.</exception>
    public TwinIdentity? Identity() => Read(Combine("identity.json"), TwinJson.Default.TwinIdentity);

    /// <summary>Keeps what stays the same.</summary>
    public void Keep(TwinIdentity identity) => Write(Combine("identity.json"), identity, TwinJson.Default.TwinIdentity);

    /// <summary>What is to run; null where nothing does.</summary>
    public TwinRun? Run() => Read(System.IO.Path.Combine(RunFolder, "plan.json"), TwinJson.Default.TwinRun);

    /// <summary>Keeps what is to run.</summary>
    public void Keep(TwinRun run)
    {
        SecretFile.CreateFolder(RunFolder);
        Write(System.IO.Path.Combine(RunFolder, "plan.json"), run, TwinJson.Default.TwinRun);
    }

    /// <summary>What the process said; null before it says anything.</summary>
    public TwinReport? Report() => Read(System.IO.Path.Combine(RunFolder, "report.json"), TwinJson.Default.TwinReport);

    /// <summary>Keeps what the process says.</summary>
    public void Keep(TwinReport report) =>
        Write(System.IO.Path.Combine(RunFolder, "report.json"), report, TwinJson.Default.TwinReport);

    /// <summary>Whether a process holds the twin: it is being started, runs, or is being stopped.</summary>
    public bool IsHeld()
    {
        if (!File.Exists(LockFile))
        {
            return false;
        }

        try
        {
            using var stream = new FileStream(LockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Holds the twin until the result is disposed of.</summary>
    /// <exception cref="LiveException">Another process holds it.</exception>
    public FileStream Hold()
    {
        SecretFile.CreateFolder(Path);
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new LiveException($"the twin {Name} runs already: elasticache local down {Name} ends it", exception);
        }
    }

    /// <summary>The folder of a node.</summary>
    /// <param name="key">Which one, such as <c>sessions/0/1</c>.</param>
    public string NodeFolder(string key) => System.IO.Path.Combine(RunFolder, key.Replace('/', '-'));

    private string Combine(string name) => System.IO.Path.Combine(Path, name);

    private static void Write<T>(string path, T value, JsonTypeInfo<T> type) =>
        SecretFile.Write(path, JsonSerializer.Serialize(value, type));

    private static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), type);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException exception)
        {
            throw new LiveException($"{path} is damaged: delete it, and start the twin again", exception);
        }
    }
}
