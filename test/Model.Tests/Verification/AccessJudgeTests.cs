namespace ElastiCache.Model.Tests.Verification;

/// <summary>What is said of a user who is otherwise on a node than declared.</summary>
public sealed class AccessJudgeTests
{
    private const string More = "D-09 the user api may do more than declared on n1: ";
    private const string Less = "D-10 the user api may do less than declared on n1: ";

    [Theory]
    [InlineData(true, false, "D-08 the user api is declared on, and is off on n1")]
    [InlineData(false, true, "D-06 the user api is declared off, and is on on n1")]
    [InlineData(true, true, "")]
    [InlineData(false, false, "")]
    public void Whether_it_may_log_in(bool declared, bool actual, string expected) =>
        Assert.Equal(expected, Told(declared, new ObservedAccess("api", actual, true, true, "+get", "+get")));

    [Theory]
    [InlineData(false, true, "D-07 the user api needs no password on n1")]
    [InlineData(false, false, "D-07 the user api needs no password on n1")]
    [InlineData(true, false, "D-08 the passwords of the user api are not the declared ones on n1")]
    [InlineData(true, true, "")]
    public void By_which_password(bool needsPassword, bool isDeclared, string expected) =>
        Assert.Equal(expected, Told(true, new ObservedAccess("api", true, needsPassword, isDeclared, "+get", "+get")));

    [Theory]
    [InlineData("~app:* +@read +set", "~app:* +@read", $"{More}it has +set")]
    [InlineData("~app:* +@read", "~app:* +@read +set", $"{Less}it lacks +set")]
    // More than one and less than the other is more.
    [InlineData("~secret:* +@read", "~app:* +@read", $"{More}it has ~secret:* and lacks ~app:*")]
    [InlineData("~app:* -get +@read", "~app:* +@read -get", $"{More}the words stand in another order")]
    [InlineData("+a +b +c +d +e +f +z", "+z", $"{More}it has +a +b +c +d +e +f")]
    [InlineData("+a +b +c +d +e +f +g +z", "+z", $"{More}it has +a +b +c +d +e +f and 1 more")]
    public void And_what_it_may_do(string actual, string declared, string expected) =>
        Assert.Equal(expected, Told(true, new ObservedAccess("api", true, true, true, actual, declared)));

    private static string Told(bool isEnabled, ObservedAccess access) =>
        string.Join(
            '\n',
            AccessJudge
                .Judge(
                    new TwinCache
                    {
                        Name = "sessions",
                        LogicalId = "Sessions",
                        Kind = TwinKind.ReplicationGroup,
                        Engine = "valkey",
                        DeclaredPort = 6379,
                        Shards = [],
                        Users = [new TwinUser("api", isEnabled, "", TwinLogin.Password)],
                    },
                    "n1",
                    access
                )
                .Select(finding => $"{finding.Rule.Id} {finding.Message}")
        );
}
