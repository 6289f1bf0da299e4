namespace ElastiCache.Model.Tests.Changes;

/// <summary>Users who change in place so that their clients cannot log in any more.</summary>
public sealed class LockOutTests
{
    [Theory]
    [InlineData("on ~* +@all", "off ~* +@all", true)]
    [InlineData("on ~* +@all", "on ~* +@all off", true)]
    [InlineData("on ~* +@all", "ON ~app:* +@all", false)]
    [InlineData("off ~* +@all", "on ~* +@all", false)]
    [InlineData("off ~* +@all", "off ~app:* +@all", false)]
    public void A_user_that_is_switched_off_locks_its_clients_out(string old, string @new, bool locksOut) =>
        Check($"\"AccessString\":\"{old}\"", $"\"AccessString\":\"{@new}\"", locksOut);

    [Theory]
    [InlineData("\"aaaaaaaaaaaaaaaa\"", "\"bbbbbbbbbbbbbbbb\"", true)]
    [InlineData("\"aaaaaaaaaaaaaaaa\",\"cccccccccccccccc\"", "\"bbbbbbbbbbbbbbbb\"", true)]
    [InlineData("\"aaaaaaaaaaaaaaaa\"", "\"aaaaaaaaaaaaaaaa\",\"bbbbbbbbbbbbbbbb\"", false)]
    [InlineData("\"aaaaaaaaaaaaaaaa\",\"bbbbbbbbbbbbbbbb\"", "\"bbbbbbbbbbbbbbbb\"", false)]
    // What a secret holds is not known.
    [InlineData("\"{{resolve:secretsmanager:a}}\"", "\"{{resolve:secretsmanager:b}}\"", false)]
    [InlineData("\"aaaaaaaaaaaaaaaa\"", "\"{{resolve:secretsmanager:b}}\"", false)]
    [InlineData("\"aaaaaaaaaaaaaaaa\"", "{\"Ref\":\"Word\"}", false)]
    public void Clients_by_passwords_that_all_go_are_locked_out(string old, string @new, bool locksOut)
    {
        Check($"\"Passwords\":[{old}]", $"\"Passwords\":[{@new}]", locksOut);
        Check(InMode(old), InMode(@new), locksOut);
        Check($"\"Passwords\":[{old}]", InMode(@new), locksOut);
    }

    [Fact]
    public void A_password_is_not_shown() =>
        Assert.DoesNotContain(
            "aaaa",
            Judge("\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]", "\"Passwords\":[\"bbbbbbbbbbbbbbbb\"]").Reasons[0].Message,
            StringComparison.Ordinal
        );

    private static string InMode(string passwords) =>
        $"\"AuthenticationMode\":{{\"Type\":\"password\",\"Passwords\":[{passwords}]}}";

    private static void Check(string old, string @new, bool locksOut)
    {
        var update = Judge(old, @new);

        Assert.Equal((UpdateEffect.InPlace, locksOut, locksOut), (update.Effect, update.LocksOut, update.IsHarmful));
        Assert.Equal(
            locksOut,
            update.Reasons.Any(reason => reason.Message.Contains("clients who log in as app", StringComparison.Ordinal))
        );
    }

    private static ResourceUpdate Judge(string old, string @new) =>
        Templates.Judge(
            Templates.User,
            $"\"UserId\":\"app\",\"UserName\":\"app\",{old}",
            $"\"UserId\":\"app\",\"UserName\":\"app\",{@new}"
        );
}
