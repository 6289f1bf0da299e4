using System.Diagnostics;
using System.Formats.Tar;
using ElastiCache.Live.Engines;

namespace ElastiCache.Live.Tests.Support;

/// <summary>
/// Images of containers, made of the engines that are installed here, so that nothing is pulled. Podman keeps them and its
/// containers in a folder of this process.
/// </summary>
internal static class ContainerImages
{
    /// <summary>The names under which the engines are published; Podman finds its own images by them.</summary>
    public const string Valkey = "valkey/valkey:8.0";
    public const string Memcached = "memcached:1.6";

    /// <summary>An image without any engine.</summary>
    public const string Empty = "localhost/empty:1";

    private static readonly Lazy<Task<string>> Made = new(Make);

    /// <summary>A folder for PATH that has Podman alone. Where it cannot be had the test is skipped, and with CI=true fails.</summary>
    public static Task<string> PodmanOnly() => Made.Value;

    /// <summary>What runs the containers.</summary>
    public static async Task<ContainerEngine> Engine() => new(Path.Combine(await Made.Value, "podman"));

    /// <summary>The containers of a twin, whatever they do.</summary>
    public static async Task<string> Of(string twin) =>
        (
            await Podman(
                "ps",
                "--all",
                "--filter",
                $"label=elasticache.twin={twin}",
                "--format",
                "{{.Names}} {{.Status}}"
            )
        ).Output;

    /// <summary>Makes a container of a twin and does not start it.</summary>
    public static async Task Create(string twin) =>
        (
            await Podman("create", "--network", "host", "--label", $"elasticache.twin={twin}", Valkey, "valkey-server")
        ).Succeeded();

    private static async Task<string> Make()
    {
        var podman = Tool.Find("podman", "apt-get install podman");
        _ = Tool.Find("runc", "apt-get install runc");
        var folder = Directory.CreateTempSubdirectory("ei").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        Configure(folder);
        var path = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        File.CreateSymbolicLink(Path.Combine(path, "podman"), podman);

        var root = Directory.CreateDirectory(Path.Combine(folder, "image")).FullName;
        await Import(folder, root, Empty);
        await Install(Tool.Find("valkey-server", "apt-get install valkey-server"), root);
        await Install(Tool.Find("memcached", "apt-get install memcached"), root);
        await Import(folder, root, $"localhost/{Valkey}");
        (await Podman("tag", $"localhost/{Valkey}", $"localhost/{Memcached}")).Succeeded();

        var words = new ContainerEngine(podman).Run([], "valkey-server", Valkey, ["--version"]);
        var run = await Podman([.. words]);
        if (run.ExitCode != 0)
        {
            Tool.Missing($"podman runs no container here: {run.Text}");
        }

        return path;
    }

    // Podman mounts its storage onto itself, and one that was killed leaves it so.
    private static void Remove(string folder)
    {
        foreach (
            var mount in File.ReadLines("/proc/mounts")
                .Select(line => line.Split(' ')[1])
                .Where(place => place.StartsWith(folder, StringComparison.Ordinal))
                .Reverse()
        )
        {
            using var process = Process.Start("umount", ["--lazy", mount]);
            process.WaitForExit();
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Litter is no reason to end as if a test had failed.
            Console.Error.WriteLine($"{folder} is left: {exception.Message}");
        }
    }

    // What a machine without systemd and without the right to raise limits needs; a user's own may need nothing of it.
    private static void Configure(string folder)
    {
        Write(
            "CONTAINERS_CONF",
            "containers.conf",
            $"""
            [containers]
            default_ulimits = ["nofile=1024:4096", "nproc=1024:1024"]
            [engine]
            cgroup_manager = "cgroupfs"
            runtime = "runc"
            events_logger = "none"
            tmp_dir = "{folder}/tmp"
            """
        );
        Write(
            "CONTAINERS_STORAGE_CONF",
            "storage.conf",
            $"""
            [storage]
            driver = "overlay"
            graphroot = "{folder}/root"
            runroot = "{folder}/run"
            """
        );
        Write("CONTAINERS_REGISTRIES_CONF", "registries.conf", "unqualified-search-registries = []");

        void Write(string variable, string name, string text)
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, text + "\n");
            Environment.SetEnvironmentVariable(variable, file);
        }
    }

    // A program, and the libraries that it loads.
    private static async Task Install(string program, string root)
    {
        Copy(program, Path.Combine("usr/bin", Path.GetFileName(program)));
        var loaded = (await Command.Run("ldd", [program])).Succeeded().Output;
        foreach (var library in loaded.Split([' ', '\t', '\n']).Where(word => word.StartsWith('/')))
        {
            Copy(library, library.TrimStart('/'));
        }

        // Memcached looks for the user that it runs as.
        Copy("/etc/passwd", "etc/passwd");

        void Copy(string file, string place)
        {
            var target = Path.Combine(root, place);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static async Task Import(string folder, string root, string image)
    {
        var archive = Path.Combine(folder, "image.tar");
        File.Delete(archive);
        await TarFile.CreateFromDirectoryAsync(root, archive, includeBaseDirectory: false);
        (await Podman("import", archive, image)).Succeeded();
    }

    private static Task<CommandResult> Podman(params string[] words) => Command.Run("podman", words);
}
