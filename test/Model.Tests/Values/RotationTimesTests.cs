namespace ElastiCache.Model.Tests.Values;

/// <summary>The times at which Secrets Manager rotates.</summary>
public sealed class RotationTimesTests
{
    [Theory]
    [InlineData("0 25 ? * FOO *", "hours are 0-23, got '25'; days of the week are ")]
    [InlineData("0 6 1 * SUN *", "exactly one of day-of-month and day-of-week is ?, got '1' and 'SUN'")]
    [InlineData("0 * * * ? *", "Secrets Manager rotates every 4 hours at most, got '*', with 0:00 and 1:00")]
    [InlineData("0 */3 * * ? *", "got '*/3', with 0:00 and 3:00")]
    [InlineData("0 6,9 ? * SUN *", "got '6,9', with 6:00 and 9:00")]
    [InlineData("0 22-2/2 ? * SUN *", "got '22-2/2', with 0:00 and 2:00")]
    [InlineData("0 */7 * * ? *", "got '*/7', with 21:00 and 0:00")]
    [InlineData("0 1,22 ? * MON,TUE *", "got '1,22', with 22:00 and 1:00")]
    [InlineData("0 6 31 2 ? *", "no month has such a day, got '31 2 ?'")]
    [InlineData("0 6 31W 4,6 ? *", "no month has such a day")]
    [InlineData("0 6 30 FEB ? *", "no month has such a day")]
    public void Times_that_Secrets_Manager_does_not_take_have_a_sentence(string fields, string sentence)
    {
        Assert.Null(RotationTimes.Read(fields, out var mistake));
        Assert.Contains(sentence, mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 6 ? * SUN *", 7)]
    [InlineData("0 6 ? * 1 *", 7)]
    [InlineData("0 6 ? * L *", 7)]
    [InlineData("0 6 ? * MON-FRI *", 3)]
    [InlineData("0 6 ? * FRI-MON *", 4)]
    [InlineData("0 6 ? * * *", 1)]
    [InlineData("0 */4 * * ? *", 1)]
    [InlineData("0 6 */2 * ? *", 2)]
    [InlineData("0 6 ? * SUN#1 *", 35)]
    [InlineData("0 6 ? * sun#4 *", 35)]
    [InlineData("0 6 ? * SUN#5 *", 119)]
    [InlineData("0 6 ? * SUNL *", 35)]
    [InlineData("0 6 10 * ? *", 31)]
    [InlineData("0 6 30 * ? *", 60)]
    [InlineData("0 6 31 * ? *", 61)]
    [InlineData("0 6 L * ? *", 31)]
    [InlineData("0 6 L-1 * ? *", 31)]
    [InlineData("0 6 LW * ? *", 33)]
    [InlineData("0 6 1W * ? *", 33)]
    [InlineData("0 6 31W * ? *", 63)]
    [InlineData("0 6 28W 2 ? *", 367)]
    [InlineData("0 6 ? 2 SUNL *", 371)]
    [InlineData("0 6 ? * MONL *", 35)]
    [InlineData("0 6 15W * ? *", 32)]
    [InlineData("0 6 1,15 * ? *", 17)]
    [InlineData("0 6 1 JAN ? *", 366)]
    [InlineData("0 6 1 1/6 ? *", 184)]
    [InlineData("0 6 1 NOV-FEB ? *", 274)]
    [InlineData("0 6 1 NOV-APR/3 ? *", 274)]
    [InlineData("0 6 29 2 ? *", 1461)]
    public void The_longest_time_between_two_follows_the_calendar(string fields, int days) =>
        Assert.Equal(days, RotationTimes.Read(fields, out _)!.LongestDays);

    [Theory]
    [InlineData("0 4/12 * * ? *", new[] { 4, 16 })]
    [InlineData("0 2/10 * * ? *", new[] { 2, 12, 22 })]
    [InlineData("0 8-20/6 ? * SUN *", new[] { 8, 14, 20 })]
    [InlineData("0 18-2/4 ? * SUN *", new[] { 2, 18, 22 })]
    [InlineData("0 14,2,14 ? * SUN *", new[] { 2, 14 })]
    [InlineData("0 /6 ? * SUN *", new[] { 0, 6, 12, 18 })]
    public void Hours_are_those_of_a_day_in_their_order(string fields, int[] hours) =>
        Assert.Equal(hours, RotationTimes.Read(fields, out _)!.Hours);

    [Theory]
    [InlineData("0 1,22 ? * MON *", 7)]
    [InlineData("0 1,22 */2 * ? *", null)]
    // Of two days that are two days apart no hour is close to one of the other.
    [InlineData("0 1,22 1,3 * ? *", 29)]
    public void The_first_hour_follows_the_last_one_only_on_days_beside_each_other(string fields, int? days) =>
        Assert.Equal(days, RotationTimes.Read(fields, out _)?.LongestDays);

    [Theory]
    [InlineData("0 22 ? * SUN *", 2, null)]
    [InlineData("0 22 ? * SUN *", 3, "must end with the day in UTC: from 22:00 on it has at most 2 hours, got 3")]
    [InlineData("0 0 ? * SUN *", 24, null)]
    [InlineData("0 */8 * * ? *", 8, null)]
    [InlineData("0 */8 * * ? *", 12, "must end with the day in UTC: from 16:00 on it has at most 8 hours, got 12")]
    [InlineData("0 0,4 ? * SUN *", 4, null)]
    // The next day begins before the last window of this one would end, which is told first.
    [InlineData("0 0,12,20 ? * SUN *", 4, null)]
    [InlineData("0 4,8,18 ? * SUN *", 4, null)]
    [InlineData("0 4,12,18 ? * SUN *", 7, "must end with the day in UTC: from 18:00 on it has at most 6 hours, got 7")]
    [InlineData(
        "0 4,8 ? * SUN *",
        5,
        "must end before the next one begins: they begin 4 hours after each other, got 5"
    )]
    [InlineData(
        "0 0,5,16 ? * SUN *",
        6,
        "must end before the next one begins: they begin 5 hours after each other, got 6"
    )]
    [InlineData(
        "0 0,4 ? * SUN *",
        5,
        "must end before the next one begins: they begin 4 hours after each other, got 5"
    )]
    public void A_window_ends_with_the_day_and_before_the_next_one(string fields, int window, string? mistake) =>
        Assert.Equal(mistake, RotationTimes.Read(fields, out _)!.WindowMistake(window));
}
