using System.Globalization;
using ElastiCache.Live.Processes;

namespace ElastiCache.Live.Engines;

/// <summary>
/// A program that runs containers on this machine, Podman or Docker. The engines in them are processes of this machine, which
/// use its network and its files, and are ended and frozen as any other: that is so on Linux only.
/// </summary>
/// <param name="path">Where it lies.</param>
internal sealed class ContainerEngine(string path)
{
    // What it answers when it could not do what it was asked, and when the image has no such program.
    private const int OwnFailure = 125;
    private const int CannotBeRun = 126;
    private const int IsNotThere = 127;

    // An image is pulled meanwhile.
    private static readonly TimeSpan PullPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Beginnings = ["docker: ", "Error: "];

    /// <summary>The programs that run containers, in the order in which they are looked for: Podman needs no service.</summary>
    public static IReadOnlyList<string> Programs { get; } = ["podman", "docker"];

    /// <summary>Where it lies.</summary>
    public string Path => path;

    /// <summary>What it is called.</summary>
    public string Name => System.IO.Path.GetFileName(path);

    /// <summary>The first of them on PATH; null where there is none, and on other systems than Linux.</summary>
    public static ContainerEngine? OnPath() =>
        OperatingSystem.IsLinux() && Programs.Select(EngineFinder.OnPath).OfType<string>().FirstOrDefault() is { } found
            ? new ContainerEngine(found)
            : null;

    /// <summary>The engine in an image, by what it says of its version.</summary>
    /// <param name="image">The image, which is pulled where it is not here.</param>
    /// <exception cref="LiveException">It has none, or cannot be run.</exception>
    public EngineProgram Read(string image)
    {
        // Most images tell in their name what is in them.
        foreach (
            var engine in EngineName.All.OrderByDescending(name =>
                image.Contains(name, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var run =
                ProgramRun.Of(path, Run([], EngineProgram.CommandOf(engine), image, ["--version"]), PullPatience)
                ?? throw new LiveException(
                    $"{Name} cannot run {image}: it does not start, or needs more than {PullPatience.TotalMinutes:0} minutes"
                );
            if (run.ExitCode == OwnFailure)
            {
                throw new LiveException(
                    $"{Name} cannot run {image}: {Reason(run.Text)}: --image names another image, --engine a program that is installed"
                );
            }

            if (run.ExitCode is not (CannotBeRun or IsNotThere) && EngineFinder.Parse(run.Text) is var (found, version))
            {
                return new EngineProgram(found, version, path) { Image = image };
            }
        }

        throw new LiveException(
            $"--image {image}: none of its programs says that it is Valkey, Redis or Memcached when it is asked for its version ({string.Join(", ", EngineFinder.Programs)})"
        );
    }

    /// <summary>The words that run a program of an image as this user, with no right more than it needs.</summary>
    /// <param name="options">What the container gets beside it.</param>
    /// <param name="program">The program.</param>
    /// <param name="image">The image.</param>
    /// <param name="arguments">What the program is told.</param>
    public IReadOnlyList<string> Run(
        IEnumerable<string> options,
        string program,
        string image,
        IEnumerable<string> arguments
    ) =>
        [
            "run",
            "--rm",
            "--network",
            "host",
            "--user",
            string.Create(CultureInfo.InvariantCulture, $"{NativeMethods.User}:{NativeMethods.Group}"),
            // Without root a container has users of its own: this one stays who it is, so that its files are its own.
            .. Name == Programs[0] && NativeMethods.User != 0 ? ["--userns", "keep-id"] : Array.Empty<string>(),
            "--read-only",
            "--cap-drop",
            "ALL",
            "--security-opt",
            "no-new-privileges",
            // SELinux would keep it from the files of the twin.
            "--security-opt",
            "label=disable",
            "--log-driver",
            "none",
            .. options,
            "--entrypoint",
            program,
            image,
            .. arguments,
        ];

    /// <summary>Removes the containers with a label, whatever they do.</summary>
    public void Remove(string label)
    {
        // One that is being removed at this moment is listed for a moment more.
        for (var start = Environment.TickCount64; Environment.TickCount64 - start < Patience.TotalMilliseconds; )
        {
            var listed = ProgramRun.Of(path, ["ps", "--all", "--quiet", "--filter", $"label={label}"], Patience);
            // Where it does not answer, it runs no container either.
            if (listed is not { ExitCode: 0 } || Lines(listed.Output) is not { Count: > 0 } ids)
            {
                return;
            }

            ProgramRun.Of(path, ["rm", "--force", "--volumes", .. ids], Patience);
        }
    }

    // The first line that tells of an error: before it stands what was being done.
    private static string Reason(string text)
    {
        var lines = Lines(text);
        var told =
            lines.Find(line => Beginnings.Any(word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            ?? lines.FirstOrDefault()
            ?? "it says nothing";
        var beginning = Beginnings.FirstOrDefault(word => told.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return told[(beginning?.Length ?? 0)..].Trim();
    }

    private static List<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
