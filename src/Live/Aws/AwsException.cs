namespace ElastiCache.Live.Aws;

/// <summary>A service of AWS refused a request.</summary>
/// <param name="code">The service's word for it, such as <c>ReplicationGroupNotFoundFault</c>.</param>
/// <param name="message">What it said, with the action that was asked for.</param>
internal sealed class AwsException(string code, string message) : Exception(message)
{
    /// <summary>The service's word for it.</summary>
    public string Code => code;

    /// <summary>What was asked for; null where there is no such thing.</summary>
    public static async Task<T?> OrMissing<T>(Task<T> asked)
        where T : class?
    {
        try
        {
            return await asked;
        }
        catch (AwsException exception) when (exception.Code.Contains("NotFound", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
