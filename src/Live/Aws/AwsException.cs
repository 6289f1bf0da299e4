namespace ElastiCache.Live.Aws;

/// <summary>A service of AWS refused a request.</summary>
/// <param name="code">The service's word for it, such as <c>ReplicationGroupNotFoundFault</c>.</param>
/// <param name="message">What it said, with the action that was asked for.</param>
internal sealed class AwsException(string code, string message) : Exception(message)
{
    /// <summary>The service's word for it.</summary>
    public string Code => code;
}
