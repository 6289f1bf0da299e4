namespace ElastiCache.Live.Resp;

/// <summary>An engine refused a command that the twin relies on.</summary>
/// <param name="message">The command and the answer.</param>
internal sealed class RespException(string message) : Exception(message);
