namespace ElastiCache.Model.Tests.Values;

/// <summary>Lists that a caller gives.</summary>
public sealed class GivenItemsTests
{
    [Fact]
    public void A_list_is_given() =>
        Assert.Equal(
            "zones",
            Assert.Throws<ArgumentNullException>(() => GivenItems.Check<string>(null!, "zones")).ParamName
        );

    [Fact]
    public void And_so_is_each_item_of_it()
    {
        var refused = Assert.Throws<ArgumentException>(() => GivenItems.Check(["a", null!, "b"], "zones"));

        Assert.Equal(("zones[1] is null (Parameter 'zones')", "zones"), (refused.Message, refused.ParamName));
    }

    [Fact]
    public void A_whole_list_passes() => GivenItems.Check(["a", "b"], "zones");
}
