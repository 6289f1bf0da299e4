namespace ElastiCache.Live.Verification;

/// <summary>Why something did not answer, in words.</summary>
internal static class NetworkProblem
{
    /// <summary>What an exception of a connection says, without a full stop.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="patience">For how long an answer was waited for.</param>
    public static string Of(Exception exception, TimeSpan patience) =>
        exception is OperationCanceledException
            ? $"no answer within {patience.TotalSeconds:0} seconds"
            : exception.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
