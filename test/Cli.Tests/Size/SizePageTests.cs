namespace ElastiCache.Cli.Tests.Size;

/// <summary>The page about choosing shows numbers that the command gives.</summary>
public sealed class SizePageTests
{
    private const string Prompt = "$ elasticache ";

    [Fact]
    public void The_arithmetic_of_the_page_is_that_of_the_command()
    {
        var page = File.ReadAllLines(Repository.PathOf("docs", "choosing.md"));
        var line = Assert.Single(page, line => line.StartsWith(Prompt, StringComparison.Ordinal));
        var output = CommandRun.Of(line[Prompt.Length..].Split(' ')).Output;

        Assert.All(
            ["29.24 GiB", "35.09 GiB", "9.80 GiB", "39.62 GiB"],
            number =>
            {
                Assert.Contains(number, output, StringComparison.Ordinal);
                Assert.Contains(page, text => text.Contains(number, StringComparison.Ordinal));
            }
        );
    }
}
