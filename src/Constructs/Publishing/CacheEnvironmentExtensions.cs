using System.Text.RegularExpressions;

namespace ElastiCache.Cdk;

/// <summary>Tells the code of a tier where a cache is, in environment variables.</summary>
/// <remarks>
/// The variables are called like what <see cref="CachePublishingExtensions"/> publishes, in capital letters after a prefix:
/// <c>CACHE_PRIMARY_ENDPOINT</c>, <c>CACHE_READER_ENDPOINT</c>, <c>CACHE_CONFIGURATION_ENDPOINT</c>, of a serverless cache
/// <c>CACHE_ENDPOINT</c> and <c>CACHE_READER_PORT</c>; <c>CACHE_PORT</c>; and <c>CACHE_AUTH_TOKEN_ARN</c>, the ARN of the
/// secret where there is one. Never the secret: an environment can be read by whoever may look at the function or task, and
/// would keep a token that has been rotated since. Grant the tier to read it with <c>cache.AuthToken!.GrantRead(tier)</c>.
/// </remarks>
public static partial class CacheEnvironmentExtensions
{
    /// <summary>The prefix unless another is given.</summary>
    public const string DefaultPrefix = "CACHE";

    /// <summary>The variables of a cache, for the environment of a function or a container.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="prefix">What the names begin with: a letter, then letters, digits and underscores. Default: CACHE.</param>
    /// <exception cref="ArgumentException">The cache was imported without endpoints.</exception>
    /// <exception cref="CacheConfigurationException">The prefix is malformed.</exception>
    public static IDictionary<string, string> EnvironmentVariables(this ICache cache, string prefix = DefaultPrefix)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(prefix);
        return Prefix().IsMatch(prefix)
            ? PublishedFacts
                .Of(cache)
                .ToDictionary(fact => $"{prefix}_{fact.Name.Replace('-', '_').ToUpperInvariant()}", fact => fact.Value)
            : throw Validation.Refuse(
                cache,
                nameof(EnvironmentVariables),
                $"the names of variables begin with a letter and have letters, digits and underscores, got the prefix '{prefix}'"
            );
    }

    // What Lambda takes, and what every shell takes. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
