namespace ElastiCache.Live.Aws;

/// <summary>What the state of a stack means for those who compare with it.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html</remarks>
internal static class StackStatus
{
    /// <summary>Why there is nothing to compare with, and what to do; null where there is.</summary>
    /// <param name="status">The state, such as <c>UPDATE_COMPLETE</c>.</param>
    public static string? WhyNothingIsDeployed(string status) =>
        status switch
        {
            "REVIEW_IN_PROGRESS" =>
                "it has a change set and nothing else, so nothing is deployed: execute the change set, or delete the stack",
            "ROLLBACK_COMPLETE" or "ROLLBACK_FAILED" or "ROLLBACK_IN_PROGRESS" =>
                "its creation was rolled back, so nothing is deployed, and such a stack cannot be updated: delete it, and deploy anew",
            "DELETE_COMPLETE" or "DELETE_IN_PROGRESS" or "DELETE_FAILED" =>
                "it was deleted, in whole or in part, and cannot be updated: delete what is left of it, and deploy anew",
            _ => null,
        };

    /// <summary>Why it cannot be updated now, and what to do; null where it can.</summary>
    /// <param name="status">The state.</param>
    public static string? WhyNoUpdate(string status) =>
        WhyNothingIsDeployed(status)
        ?? (
            status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal)
                ? "it is being changed, and cannot be updated until that has ended: wait for it"
            : status is "UPDATE_ROLLBACK_FAILED" or "IMPORT_ROLLBACK_FAILED"
                ? "a rollback of it failed, and it cannot be updated until that is done: aws cloudformation continue-update-rollback"
            : null
        );
}
