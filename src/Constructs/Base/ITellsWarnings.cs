namespace ElastiCache.Cdk;

/// <summary>
/// A stack that tells the warnings about its caches in words of its own, such as those of the file that it is made of.
/// Errors are told by <see cref="CacheConfigurationException"/>, which has the same violations.
/// </summary>
public interface ITellsWarnings
{
    /// <summary>
    /// The sentence of a warning; null where it is known and meant, and is not told. Without this interface it is the property
    /// and the message of the violation.
    /// </summary>
    /// <param name="path">The path of the construct.</param>
    /// <param name="violation">The rule that it breaks, which is no error.</param>
    string? TellWarning(string path, Violation violation);
}
