using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Cli.Tests.Lint;

public sealed class RandomInputTests
{
    private static readonly byte[][] Valid =
    [
        Encoding.UTF8.GetBytes(Templates.Clean),
        Encoding.UTF8.GetBytes(Templates.Failover),
        File.ReadAllBytes(Workplace.Fixture("templates/every-short-form.yaml")),
        File.ReadAllBytes(Workplace.Fixture("assembly/assembly-Prod/ProdCachesB1AD0C40.template.json")),
    ];

    // What means something to a reader is likelier to confuse it than letters.
    private static readonly byte[][] Snippets =
    [
        .. new[]
        {
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "'",
            "\n",
            "\t",
            "- ",
            "? ",
            "&a ",
            "*a",
            "<<: *a",
            "!Ref ",
            "!If ",
            "!",
            "!<x> ",
            "|",
            ">",
            "%",
            "---\n",
            "...\n",
            "#",
            "\\u0000",
            "\\ud800",
            "\\",
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999",
            "\0",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "{{resolve:x}}",
            "Fn::If",
            "Resources",
            "Properties",
            "  ",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff],
        [0xc3],
    ];

    private static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static readonly Gen<byte[]> Words = Gen.Elements(Snippets)
        .ArrayOf()
        .Select(parts => parts.SelectMany(part => part).ToArray());

    private static readonly Gen<(int Place, int Length, byte[] Snippet)> Changes =
        from place in Gen.Choose(0, 10_000)
        from length in Gen.Choose(0, 20)
        from snippet in Gen.Elements(Snippets)
        select (place, length, snippet);

    private static readonly Gen<byte[]> Mutations =
        from text in Gen.Elements(Valid)
        from changes in Changes.NonEmptyListOf()
        select changes.Aggregate(text, Change);

    [Fact]
    public void Random_bytes_end_in_an_exit_code_and_sentences() => Holds(Bytes, 150);

    [Fact]
    public void Random_tokens_end_in_an_exit_code_and_sentences() => Holds(Words, 150);

    [Fact]
    public void Random_changes_of_a_template_end_in_an_exit_code_and_sentences() => Holds(Mutations, 400);

    private static byte[] Change(byte[] text, (int Place, int Length, byte[] Snippet) change)
    {
        var start = text.Length * change.Place / 10_001;
        var end = Math.Min(text.Length, start + change.Length);
        return [.. text[..start], .. change.Snippet, .. text[end..]];
    }

    private static void Holds(Gen<byte[]> inputs, int times) => Always.Holds(inputs, EndsWell, times, size: 200);

    private static bool EndsWell(byte[] input)
    {
        using var place = new Workplace { Input = input };
        place.With("x.yaml", input).With("x.json", input);
        var clock = Stopwatch.StartNew();
        var runs = new[] { "-", "x.yaml", "x.json" }.Select(path => place.Lint(path, "--format", "sarif")).ToList();
        // Far more than a busy machine needs, and far less than what grows without bounds takes.
        return clock.Elapsed < TimeSpan.FromMinutes(1)
            && runs.TrueForAll(run =>
                run.ExitCode is >= 0 and <= 2
                && !run.Error.Contains("error of the command itself", StringComparison.Ordinal)
                && (run.ExitCode == 2) == run.Error.Contains("elasticache: ", StringComparison.Ordinal)
                && run.Error.TrimEnd()
                    .Split('\n')
                    .All(line => line.Length == 0 || line.StartsWith("elasticache: ", StringComparison.Ordinal))
            );
    }
}
