namespace ElastiCache.Model.Tests.Changes;

/// <summary>Users who change in place so that their clients cannot log in any more.</summary>
public sealed class LockOutTests
{
    [Theory]
    [InlineData("on ~* +@all", "off ~* +@all", true)]
    [InlineData("on ~* +@all", "on ~* +@all off", true)]
    [InlineData("on ~* +@all", "ON ~app:* +@all", false)]
    [InlineData("off ~* +@all", "on ~* +@all", false)]
    // Without the word a user is off.
    [InlineData("on ~* +@all", "~* +@all", true)]
    [InlineData("~* +@all", "off ~* +@all", false)]
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

    [Theory]
    [InlineData(Password, Iam, true)]
    [InlineData("\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]", Iam, true)]
    [InlineData("\"Passwords\":[\"{{resolve:secretsmanager:a}}\"]", Iam, true)]
    [InlineData(Iam, Password, true)]
    [InlineData(None, Password, true)]
    [InlineData("\"NoPasswordRequired\":true", Password, true)]
    [InlineData("\"NoPasswordRequired\":true", "\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]", true)]
    [InlineData(None, Iam, true)]
    // Whatever clients send is taken.
    [InlineData(Password, None, false)]
    [InlineData(Iam, None, false)]
    [InlineData(Password, "\"NoPasswordRequired\":true", false)]
    // The same in other words.
    [InlineData("\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]", Password, false)]
    [InlineData("\"NoPasswordRequired\":true", None, false)]
    [InlineData(Iam, "\"AuthenticationMode\":{\"Type\":\"IAM\"}", false)]
    // Nobody knows.
    [InlineData(Password, "\"AuthenticationMode\":{\"Type\":{\"Ref\":\"Word\"}}", false)]
    public void Clients_who_log_in_in_a_way_that_goes_are_locked_out(string old, string @new, bool locksOut) =>
        Check(old, @new, locksOut);

    [Theory]
    [InlineData(Password, Iam, "a second user")]
    [InlineData(None, Password, "a second user")]
    public void The_way_out_is_a_second_user(string old, string @new, string said) =>
        Assert.Contains(said, Judge(old, @new).Reasons[0].Message, StringComparison.Ordinal);

    // Nobody was let in before.
    [Theory]
    [InlineData("\"AccessString\":\"off ~* +@all\",", true)]
    [InlineData("\"AccessString\":\"on ~* +@all\",", false)]
    public void Of_a_user_that_is_off_nobody_is_locked_out(string access, bool isOff)
    {
        Assert.Equal(!isOff, Judge(access + Password, access + Iam).LocksOut);
        Assert.Equal(
            !isOff,
            Judge(
                $"{access}\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]",
                $"{access}\"Passwords\":[\"bbbbbbbbbbbbbbbb\"]"
            ).LocksOut
        );
    }

    [Theory]
    [InlineData("\"aaaaaaaaaaaaaaaa\",\"bbbbbbbbbbbbbbbb\"", "\"bbbbbbbbbbbbbbbb\"", true)]
    [InlineData("\"aaaaaaaaaaaaaaaa\",\"bbbbbbbbbbbbbbbb\"", "\"bbbbbbbbbbbbbbbb\",\"cccccccccccccccc\"", true)]
    [InlineData("\"aaaaaaaaaaaaaaaa\"", "\"aaaaaaaaaaaaaaaa\",\"bbbbbbbbbbbbbbbb\"", false)]
    [InlineData("\"aaaaaaaaaaaaaaaa\",\"bbbbbbbbbbbbbbbb\"", "\"bbbbbbbbbbbbbbbb\",\"aaaaaaaaaaaaaaaa\"", false)]
    public void One_of_two_passwords_that_goes_is_said_and_stops_nobody(string old, string @new, bool isSaid)
    {
        var update = Judge($"\"Passwords\":[{old}]", $"\"Passwords\":[{@new}]");

        Assert.False(update.LocksOut);
        Assert.Equal(
            isSaid,
            update.Reasons.Any(reason => reason.Message.Contains("one of two passwords goes", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_password_is_not_shown() =>
        Assert.DoesNotContain(
            "aaaa",
            Judge("\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]", "\"Passwords\":[\"bbbbbbbbbbbbbbbb\"]").Reasons[0].Message,
            StringComparison.Ordinal
        );

    private const string Password =
        "\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]}";
    private const string Iam = "\"AuthenticationMode\":{\"Type\":\"iam\"}";
    private const string None = "\"AuthenticationMode\":{\"Type\":\"no-password-required\"}";

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
