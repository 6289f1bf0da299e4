using ElastiCache.Agreement.Tests.Judges;

namespace ElastiCache.Agreement.Tests;

/// <summary>scripts/currency.mjs: the tables beside the newest packages of the registry.</summary>
public sealed class CurrencyTests
{
    [Fact]
    public async Task The_newest_packages_have_nothing_that_is_not_entered()
    {
        Tool.Find("npm", "install Node.js");
        var run = await Command.Run(
            Tool.Find("node", "install Node.js"),
            [Repository.PathOf("scripts", "currency.mjs")]
        );

        Assert.Equal("", run.Output);
    }
}
