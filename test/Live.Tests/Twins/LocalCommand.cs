using System.Diagnostics;
using ElastiCache.Live.Processes;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Twins;

/// <summary>A test of <c>elasticache local</c> as a user's shell starts it, with a state of its own.</summary>
public abstract class LocalCommand : IDisposable
{
    private protected const string Small = """
        {"Resources": {"small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
          "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
          "TransitEncryptionEnabled": true, "AuthToken": {"Ref": "Token"}}},
          "Port": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/small/port", "Value": {"Fn::GetAtt": ["small", "PrimaryEndPoint.Port"]}}}}}
        """;

    // Short: sockets lie below it.
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("el").FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("local", "down", "--all").GetAwaiter().GetResult();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected static void NeedsValkey() => InstalledEngines.For(Templates.Plan(Small).Caches[0]);

    private protected string Template(string text = Small)
    {
        var path = InFolder("small.json");
        File.WriteAllText(path, text);
        return path;
    }

    private protected string InFolder(string name) => Path.Combine(Folder, name);

    // Every process that has to do with the twins of this test.
    private protected List<RunningProcess> Mine() =>
        [
            .. ProcessTable
                .All()
                .Where(process => process.Names(Path.Combine(Folder, "elasticache")) && process.Program != "tail"),
        ];

    private protected bool RunIsLeft() =>
        Directory.EnumerateDirectories(Folder, "run", SearchOption.AllDirectories).Any();

    private protected Task<CommandResult> Run(params string[] words) => RunWithPath(null, words);

    private protected Task<CommandResult> RunWithPath(string? path, params string[] words) =>
        Command.Run(
            ElastiCacheCommand.Path,
            words,
            Folder,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["XDG_STATE_HOME"] = Folder,
                ["PATH"] = path ?? Environment.GetEnvironmentVariable("PATH"),
            }
        );

    private protected Process Begin(params string[] words) => Start(ElastiCacheCommand.Path, words);

    // In a group of processes of its own, to which a signal can be sent as a terminal does.
    private protected Process BeginAsGroup(params string[] words) =>
        Start("setsid", [ElastiCacheCommand.Path, .. words]);

    private Process Start(string program, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_STATE_HOME"] = Folder;
        return Process.Start(start)!;
    }
}
