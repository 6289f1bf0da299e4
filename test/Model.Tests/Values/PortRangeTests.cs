namespace ElastiCache.Model.Tests.Values;

/// <summary>Ranges of ports.</summary>
public sealed class PortRangeTests
{
    [Theory]
    [InlineData(6378, false)]
    [InlineData(6379, true)]
    [InlineData(6380, true)]
    [InlineData(6381, true)]
    [InlineData(6382, false)]
    public void Both_ends_belong_to_it(double port, bool has) => Assert.Equal(has, new PortRange(6379, 6381).Has(port));

    [Theory]
    [InlineData(6379, 6379, "6379")]
    [InlineData(6379, 6380, "6379 to 6380")]
    public void One_port_is_told_alone(double from, double to, string text) =>
        Assert.Equal(text, new PortRange(from, to).ToString());
}
