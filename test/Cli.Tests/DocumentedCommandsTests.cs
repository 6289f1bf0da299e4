using System.Text.RegularExpressions;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Tests;

/// <summary>The commands that the documents show are ones that the command takes.</summary>
public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string> Documents =>
        [
            "README.md",
            "src/Cli/README.md",
            .. Directory
                .EnumerateFiles(Repository.PathOf("docs"), "*.md")
                .Select(file => $"docs/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_line_is_one_that_it_takes(string document)
    {
        var root = CommandLine.Root(HostEnvironment.Process);
        var blocks = Block()
            .Matches(File.ReadAllText(Repository.PathOf(document)))
            .Where(block => block.Groups["language"].Value is "" or "sh" or "bash" or "console")
            .Select(block => block.Groups["body"].Value);
        foreach (var line in blocks.SelectMany(block => Shown().Matches(block)))
        {
            // Without what a shell does with a line (continued lines, comments, pipes), and what may be left out ([--allow ...]).
            var text = Rest().Replace(line.Groups["line"].Value.Replace("\\\n", " ", StringComparison.Ordinal), "");
            var words = Word().Matches(text).Select(word => word.Value.Trim('"', '\'')).ToArray();

            Assert.True(root.Parse(words).Errors.Count == 0, $"{document}: elasticache {text}");
        }
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*(?:\$ )?elasticache (?<line>[a-z](?:[^\n\\]|\\\n)*)$", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\s(?:#|[|<>&]).*$|\[[^\]]*\]")]
    private static partial Regex Rest();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();
}
