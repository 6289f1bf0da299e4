using System.Text.RegularExpressions;
using Amazon.CDK.AWS.SSM;

namespace ElastiCache.Cdk;

/// <summary>Tells others where a cache is, when asked to: no construct publishes anything by itself.</summary>
/// <remarks>
/// Published are the host names (<c>primary-endpoint</c>, <c>reader-endpoint</c>, <c>configuration-endpoint</c>, of a
/// serverless cache <c>endpoint</c>), <c>port</c>, the <c>reader-port</c> of a serverless cache, and <c>auth-token-arn</c>,
/// the ARN of the secret where there is one. Secrets themselves are never published.
/// </remarks>
public static partial class CachePublishingExtensions
{
    /// <summary>Writes the endpoints of a cache to parameters of Systems Manager.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="path">The path above the parameters, such as <c>/shop/sessions</c>.</param>
    /// <returns>The parameters, to which readers can be granted.</returns>
    /// <exception cref="ArgumentException">The cache was imported without endpoints.</exception>
    /// <exception cref="CacheConfigurationException">
    /// The path is malformed, another cache is published there, or this one elsewhere.
    /// </exception>
    public static IReadOnlyList<StringParameter> PublishParameters(this ICache cache, string path)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(path);
        if (!Tokens.IsToken(path) && !Path().IsMatch(path))
        {
            throw Validation.Refuse(
                cache,
                nameof(PublishParameters),
                Reserved().IsMatch(path)
                    ? $"Systems Manager keeps paths that begin with /aws or /ssm for itself: begin with another word, got '{path}'"
                    : $"a path is of the form /shop/sessions: letters, digits and . - _ between slashes, at most 14 levels, got '{path}'"
            );
        }

        TakenNames.Once(
            cache,
            nameof(PublishParameters),
            path,
            "for another path make parameters of your own (StringParameter) with its endpoints"
        );
        var facts = PublishedFacts.Of(cache).ToList();
        Take(cache, nameof(PublishParameters), "parameter", facts.Select(fact => $"{path}/{fact.Name}"));
        var owner = cache.Node.Path;
        return
        [
            .. facts.Select(fact => new StringParameter(
                (Construct)cache,
                $"Parameter-{fact.Name}",
                new StringParameterProps
                {
                    ParameterName = $"{path}/{fact.Name}",
                    StringValue = fact.Value,
                    Description = $"{fact.Name} of the cache {owner}",
                    SimpleName = false,
                }
            )),
        ];
    }

    /// <summary>Exports the endpoints of a cache from its stack.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="prefix">What the names of the exports begin with, such as <c>shop-sessions</c>.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">The cache was imported without endpoints.</exception>
    /// <exception cref="CacheConfigurationException">
    /// The prefix is malformed, another cache is exported by it, or this one by another.
    /// </exception>
    public static IReadOnlyList<CfnOutput> PublishExports(this ICache cache, string prefix)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(prefix);
        if (!Tokens.IsToken(prefix) && !Prefix().IsMatch(prefix))
        {
            throw Validation.Refuse(
                cache,
                nameof(PublishExports),
                $"the name of an export has letters, digits, colons and hyphens, got '{prefix}'"
            );
        }

        TakenNames.Once(
            cache,
            nameof(PublishExports),
            prefix,
            "for another prefix make exports of your own (CfnOutput) with its endpoints"
        );
        var facts = PublishedFacts.Of(cache).ToList();
        Take(cache, nameof(PublishExports), "export", facts.Select(fact => $"{prefix}-{fact.Name}"));
        return
        [
            .. facts.Select(fact => new CfnOutput(
                (Construct)cache,
                $"Export-{fact.Name}",
                new CfnOutputProps { Value = fact.Value, ExportName = $"{prefix}-{fact.Name}" }
            )),
        ];
    }

    private static void Take(ICache cache, string call, string kind, IEnumerable<string> names) =>
        TakenNames.Take(cache, call, kind, $"{kind} {TakenNames.Account(cache)}", names);

    // https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
    [GeneratedRegex(@"^/(aws|ssm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"^(/(?!(?i:aws|ssm)\b)[A-Za-z0-9_.-]+)(/[A-Za-z0-9_.-]+){0,13}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"^[A-Za-z0-9:-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
