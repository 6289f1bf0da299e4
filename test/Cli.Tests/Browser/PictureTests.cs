using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Cli.Tests.Browser;

/// <summary>Pictures in a real browser: no text meets another one or leaves its box.</summary>
public sealed class PictureTests
{
    private const string Prod = "prod";

    private static readonly string Folder = Directory.CreateTempSubdirectory("pictures-").FullName;

    private static readonly Lazy<Task<IReadOnlyDictionary<string, JsonElement>>> Found = new(() =>
        Chromium.Look("picture", Names.Select(name => Draw(name.Data)))
    );

    public static TheoryData<string> Names => [Prod, .. Pictured.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_overlaps(string name)
    {
        var found = (await Found.Value)[FileOf(name)];

        Assert.Empty(found.Texts("found"));
        Assert.True(found.GetProperty("texts").GetInt32() > 10);
    }

    [Fact]
    public async Task The_measure_finds_what_overlaps()
    {
        // A picture whose second text is moved onto the first.
        var svg = await File.ReadAllTextAsync(Draw("one node"), TestContext.Current.CancellationToken);
        var places = Regex.Matches(svg, "<text [^>]*?y=\"([0-9.]+)\"");
        var file = FileOf("spoilt");
        await File.WriteAllTextAsync(
            file,
            svg.Replace(
                $"y=\"{places[1].Groups[1].Value}\"",
                $"y=\"{places[0].Groups[1].Value}\"",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );

        Assert.NotEmpty((await Chromium.Look("picture", file))[file].Texts("found"));
    }

    private static string FileOf(string name) => Path.Join(Folder, $"{name}.svg");

    private static string Draw(string name)
    {
        var template = name == Prod ? Pictured.Prod : Pictured.File(name);
        var run = CommandRun.Of("diagram", template, "--region", "eu-central-1", "--output", FileOf(name));
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        return FileOf(name);
    }
}
