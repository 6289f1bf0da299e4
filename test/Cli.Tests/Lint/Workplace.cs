using System.Text;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>A folder of a test's own, and lint in it.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("lint-").FullName;

    /// <summary>What lint finds on its standard input.</summary>
    public byte[] Input { get; set; } = [];

    /// <summary>Whether its output is read by a person who wants colour.</summary>
    public bool Colour { get; set; }

    /// <summary>Whether its output is a terminal.</summary>
    public bool IsTerminal { get; set; }

    /// <summary>The path of a file that is checked in beside these tests.</summary>
    public static string Fixture(string path) => Path.Combine(AppContext.BaseDirectory, "Lint", "Fixtures", path);

    /// <summary>Runs lint over a text on the standard input.</summary>
    public static CommandRun LintText(string text, params string[] options)
    {
        using var place = new Workplace { Input = Encoding.UTF8.GetBytes(text) };
        return place.Lint(["-", .. options]);
    }

    /// <summary>Writes a file.</summary>
    public Workplace With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    public Workplace With(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>What a file says.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Runs lint in the folder.</summary>
    public CommandRun Lint(params string[] args) => Run(["lint", .. args]);

    /// <summary>Runs a command line in the folder.</summary>
    public CommandRun Run(params string[] args) =>
        CommandRun.In(
            new HostEnvironment(() => new MemoryStream(Input), () => Folder, () => Colour, () => IsTerminal),
            args
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
