namespace Rotation.Tests;

/// <summary>Clients that reconnect throughout three rotations, one of which is interrupted.</summary>
public sealed class RecordingTests(Recording recording) : IClassFixture<Recording>
{
    public static TheoryData<string, string> Clients =>
        new MatrixTheoryData<string, string>(["AUTH token", "user password"], ["fresh", "holding"]);

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_client_that_reconnects_throughout_never_meets_a_refused_password(string kind, string client)
    {
        var seen = (await recording.Of(kind))["clients"]![client]!;

        Assert.Null(seen["error"]);
        Assert.Equal(0, (int)seen["refused"]!);
        Assert.InRange((int)seen["connects"]!, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("AUTH token")]
    [InlineData("user password")]
    public async Task The_client_that_reads_every_time_uses_every_password(string kind) =>
        Assert.Equal(4, (int)(await recording.Of(kind))["clients"]!["fresh"]!["passwords"]!);

    [Theory]
    [InlineData("AUTH token")]
    [InlineData("user password")]
    public async Task The_client_that_holds_what_it_read_uses_all_but_the_last(string kind) =>
        Assert.Equal(3, (int)(await recording.Of(kind))["clients"]!["holding"]!["passwords"]!);

    [Theory]
    [InlineData("AUTH token", "ROTATE SET ROTATE SET ROTATE")]
    [InlineData("user password", "Passwords: 2 Passwords: 2 Passwords: 2")]
    public async Task The_cache_was_changed_as_documented(string kind, string changes) =>
        Assert.Equal(
            changes,
            string.Join(
                ' ',
                (await recording.Of(kind))["timeline"]!
                    .AsArray()
                    .SelectMany(step => step!["changes"]!.AsArray())
                    .Select(c => $"{c}")
            )
        );
}
