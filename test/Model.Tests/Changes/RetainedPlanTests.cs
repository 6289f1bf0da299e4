namespace ElastiCache.Model.Tests.Changes;

/// <summary>A stack that is let go of as a whole: what is in it stays where it is.</summary>
public sealed class RetainedPlanTests
{
    [Theory]
    [InlineData(Templates.Group, DataFate.Retained)]
    [InlineData(Templates.SubnetGroup, DataFate.None)]
    public void What_holds_data_keeps_it(string type, object data)
    {
        var template = Templates.Of(("It", Templates.Body(type, "")));

        var update = Assert.Single(UpdateJudge.Judge(template, template).Retained("Inner").Resources);

        Assert.Equal((UpdateEffect.Removed, (DataFate)data), (update.Effect, update.Data));
        Assert.Equal(
            "DeletionPolicy: Retain, of the nested stack Inner: it goes on by itself, with everything in it",
            Assert.Single(update.Reasons).ToString()
        );
        Assert.False(update.IsHarmful);
    }
}
