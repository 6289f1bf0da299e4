using ElastiCache.Cli.Verbs.Verify;

namespace ElastiCache.Cli.Tests.Verify;

/// <summary>What differs, in the formats of other tools.</summary>
public sealed class FindingReportTests
{
    private static readonly LiveRule Rule = new("I-07", "A group lets in what it declares.", "Others get in.");

    [Fact]
    public void What_an_account_holds_does_not_steer_the_log_of_github()
    {
        var output = new StringWriter();
        var finding = new LiveFinding(Rule, "Shop, cart", "", "found \e[31m100%\n::error::x");

        FindingReport.Write(new VerifyResult("a:b.json", ["Shop, cart"], [Rule], [finding]), "github", output);

        Assert.StartsWith(
            "::error file=a%3Ab.json,title=I-07 Shop%2C cart::found \\u001b[31m100%25%0A::error::x",
            output.ToString(),
            StringComparison.Ordinal
        );
    }
}
