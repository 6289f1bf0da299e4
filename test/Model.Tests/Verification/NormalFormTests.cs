namespace ElastiCache.Model.Tests.Verification;

/// <summary>No difference is told that is none.</summary>
public sealed class NormalFormTests
{
    [Theory]
    [InlineData("7.1", "7.1.0")]
    [InlineData("8.2", "8.2.6")]
    [InlineData("6.x", "6.x")]
    public void A_newer_patch_of_a_version_is_the_same(string declared, string answered) =>
        Assert.Equal(NormalForm.Version(declared), NormalForm.Version(answered));

    [Fact]
    public void Another_line_is_not() => Assert.NotEqual(NormalForm.Version("7.1"), NormalForm.Version("7.2.0"));

    [Fact]
    public void Nor_another_version_of_Memcached() =>
        Assert.NotEqual(NormalForm.Version("1.6.17"), NormalForm.Version("1.6.22"));

    [Theory]
    [InlineData("on ~app:* +@read", "on ~app:* resetchannels -@all +@read", true)]
    [InlineData("on ~app:* +@read", "on ~app:* -@all +@read", true)]
    [InlineData("ON allkeys ALLCHANNELS +@READ", "on ~* &* -@all +@read", true)]
    [InlineData("on ~b ~a +@read -get", "on ~a ~b -@all +@read -get", true)]
    [InlineData("on ~a +@read -get", "on ~a -get +@read", false)]
    [InlineData("on ~a +@read", "off ~a +@read", false)]
    [InlineData("~a +@read", "off ~a +@read", true)]
    [InlineData("on ~a +@read (~b +set)", "on ~a +@read (~b +get)", false)]
    [InlineData("on ~a +@read (~b +set)", "on ~a -@all +@read (~b +set)", true)]
    [InlineData("on ~A +@read", "on ~a +@read", false)]
    [InlineData("on ~a +@read (~b +set)", "on ~a ~b +@read +set", false)]
    [InlineData("on ~a (~b +@all -get)", "on ~a (~b -get +@all)", false)]
    [InlineData("on ~a (~b +@all)", "on ~a (~b -@all +@all)", true)]
    [InlineData("off -@all", "off", true)]
    [InlineData("on ~a +@read", "on sanitize-payload ~a +@read", true)]
    [InlineData("on ~a +@read", "on skip-sanitize-payload ~a +@read", false)]
    [InlineData("on ~a SKIP-sanitize-payload +@read", "on skip-sanitize-payload ~a +@read", true)]
    [InlineData("on ~a +@read", "on skip-sanitize-payload ~a +@read sanitize-payload", true)]
    [InlineData("on sanitize-payload ~a +@read skip-sanitize-payload", "on skip-sanitize-payload ~a +@read", true)]
    public void An_access_string_is_the_same_however_the_service_writes_it(
        string declared,
        string answered,
        bool expected
    ) => Assert.Equal(expected, NormalForm.AccessString(declared) == NormalForm.AccessString(answered));

    [Fact]
    public void Names_are_compared_without_order_and_case() =>
        Assert.Equal(NormalForm.Names(["B", "a"]), NormalForm.Names(["A", "b"]));

    [Theory]
    [InlineData("7.1.0", "7.1")]
    [InlineData("6.x", "6")]
    [InlineData("1.6.22", "1.6.22")]
    [InlineData("newest", "newest")]
    public void A_version_is_told_as_far_as_its_line(string version, string expected) =>
        Assert.Equal(expected, NormalForm.Version(version));

    [Fact]
    public void What_is_compared_is_told_in_order()
    {
        Assert.Equal("a, b, c", NormalForm.Names(["B", "c", "a"]));
        Assert.Equal("on &n ~a ~b +@read -get", NormalForm.AccessString("~b ~a ON &n -@all +@READ -get"));
    }
}
