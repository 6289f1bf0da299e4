using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Tests.Output;

public sealed class TableTests
{
    [Fact]
    public void Text_stands_left_numbers_right_and_short_headings_at_the_bottom()
    {
        var table = new Table([new("name"), new("memory\nGiB", IsNumber: true), new("can")]);
        table.Add("a", "1.00", "yes");
        table.Add("longer", "10.00", "-");
        using var output = new StringWriter { NewLine = "\n" };

        table.Write(output);

        Assert.Equal(
            """
                    memory
            name       GiB  can
            a         1.00  yes
            longer   10.00  -

            """,
            output.ToString()
        );
    }
}
