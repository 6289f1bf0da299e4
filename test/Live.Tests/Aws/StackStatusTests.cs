using ElastiCache.Live.Aws;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>In which states of a stack there is something to compare with, and something to update.</summary>
public sealed class StackStatusTests
{
    [Theory]
    [InlineData("CREATE_COMPLETE", true, true)]
    [InlineData("CREATE_FAILED", true, true)]
    [InlineData("UPDATE_COMPLETE", true, true)]
    [InlineData("UPDATE_ROLLBACK_COMPLETE", true, true)]
    [InlineData("UPDATE_FAILED", true, true)]
    [InlineData("IMPORT_COMPLETE", true, true)]
    [InlineData("UPDATE_ROLLBACK_FAILED", true, false)]
    [InlineData("CREATE_IN_PROGRESS", true, false)]
    [InlineData("UPDATE_IN_PROGRESS", true, false)]
    [InlineData("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", true, false)]
    [InlineData("ROLLBACK_COMPLETE", false, false)]
    [InlineData("ROLLBACK_FAILED", false, false)]
    [InlineData("ROLLBACK_IN_PROGRESS", false, false)]
    [InlineData("REVIEW_IN_PROGRESS", false, false)]
    [InlineData("DELETE_IN_PROGRESS", false, false)]
    [InlineData("DELETE_FAILED", false, false)]
    [InlineData("DELETE_COMPLETE", false, false)]
    public void A_state_says_what_can_be_done(string status, bool isDeployed, bool canUpdate)
    {
        Assert.Equal(isDeployed, StackStatus.WhyNothingIsDeployed(status) is null);
        Assert.Equal(canUpdate, StackStatus.WhyNoUpdate(status) is null);
    }
}
