using System.Reflection;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Purposes;

public sealed class PurposeTests
{
    public static TheoryData<string> Names { get; } = [.. Purpose.All.Select(purpose => purpose.Name)];

    [Fact]
    public void The_table_holds_every_member_once() =>
        Assert.Equal(
            typeof(Purpose)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(Purpose))
                .Select(property => (Purpose)property.GetValue(null)!),
            Purpose.All
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_found_by_its_name(string name)
    {
        var purpose = Purpose.Find(name)!;

        Assert.Equal(name, purpose.ToString());
        Assert.NotEmpty(purpose.Reason);
    }

    [Fact]
    public void Is_not_found_by_another_name() => Assert.Null(Purpose.Find("Session-Store"));

    [Theory]
    [InlineData("database-cache", "allkeys-lru")]
    [InlineData("write-through-cache", "allkeys-lru")]
    [InlineData("session-store", "volatile-lru")]
    [InlineData("leaderboard", "noeviction")]
    [InlineData("autocomplete", "noeviction")]
    [InlineData("pub-sub", "noeviction")]
    [InlineData("geospatial", "noeviction")]
    [InlineData("intermediate-results", "volatile-ttl")]
    public void Decides_what_is_evicted(string name, string policy) =>
        Assert.Equal(policy, Purpose.Find(name)!.Parameters["maxmemory-policy"]);

    [Fact]
    public void Sets_nothing_on_Memcached() => Assert.Empty(Purpose.ObjectCache.Parameters);

    [Theory]
    [MemberData(nameof(Names))]
    public void Sets_parameters_that_can_be_set(string name)
    {
        var group = Valid.ParameterGroup with
        {
            Properties = Values.Settings([
                .. Purpose.Find(name)!.Parameters.Select(parameter => (parameter.Key, parameter.Value)),
            ]),
        };

        Assert.Empty(group.Violations());
    }
}
