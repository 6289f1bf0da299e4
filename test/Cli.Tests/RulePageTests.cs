using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Tests;

public sealed class RulePageTests
{
    [Theory]
    [InlineData("https://docs.example.com", "https://docs.example.com/rules/R-05.html")]
    [InlineData("https://docs.example.com/elasticache/", "https://docs.example.com/elasticache/rules/R-05.html")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("docs", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_rule_has_a_page_where_the_site_has_an_address(string? site, string? page) =>
        Assert.Equal(page, RulePage.Of("R-05", site));
}
