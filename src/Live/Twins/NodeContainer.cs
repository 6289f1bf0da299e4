using System.Security.Cryptography;
using ElastiCache.Live.Engines;

namespace ElastiCache.Live.Twins;

/// <summary>The containers of a twin, one for each node whose engine is in an image.</summary>
internal static class NodeContainer
{
    private const int NameBytes = 3;

    /// <summary>The words with which a container engine runs a node.</summary>
    /// <param name="program">The engine.</param>
    /// <param name="arguments">What the engine is told.</param>
    /// <param name="folder">The node's folder, which alone it may write.</param>
    /// <param name="twin">The twin.</param>
    public static IReadOnlyList<string> Arguments(
        EngineProgram program,
        IEnumerable<string> arguments,
        string folder,
        TwinFolder twin
    )
    {
        var files = twin.Certificates;
        return new ContainerEngine(program.Path).Run(
            [
                "--name",
                // The container of the node before may still be on its way out, so each has a name of its own.
                $"elasticache-{Word(twin.Name)}-{Word(Path.GetFileName(folder))}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes))}",
                "--label",
                Label(twin),
                // The same paths as outside, so that the engine's files and its command line name them as they are.
                "--mount",
                $"type=bind,source={folder},target={folder}",
                .. new[] { files.Authority, files.Certificate, files.Key }.SelectMany<string, string>(file =>
                    ["--mount", $"type=bind,source={file},target={file},readonly"]
                ),
                "--workdir",
                folder,
            ],
            program.Command,
            program.Image!,
            arguments
        );
    }

    /// <summary>What all containers of a twin have, and no others.</summary>
    public static string Label(TwinFolder twin) => $"elasticache.twin={twin.Path}";

    /// <summary>Removes every container of a twin: those that never started an engine, too.</summary>
    public static void RemoveAll(TwinFolder twin, TwinRun run)
    {
        foreach (var path in Engines(run))
        {
            new ContainerEngine(path).Remove(Label(twin));
        }
    }

    /// <summary>The container engines that a twin needs; none where its engines are installed.</summary>
    public static IReadOnlyList<string> Engines(TwinRun run) =>
        [
            .. run
                .Caches.Where(entry => entry.Program.Image is not null)
                .Select(entry => entry.Program.Path)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Word(string text) =>
        new([.. text.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')]);
}
