using ElastiCache.Live.Aws;

namespace ElastiCache.Live.Preflight;

/// <summary>Looks before a deployment whether the account has what it needs.</summary>
internal static class DeploymentCheck
{
    /// <summary>Everything that was looked at, and what could not be.</summary>
    /// <param name="template">The template that is to be deployed.</param>
    /// <param name="stack">The stack: what it has already takes no name anew. It need not exist.</param>
    /// <param name="parameters">The values of the template's parameters.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<(IReadOnlyList<PreflightCheck> Checks, IReadOnlyList<string> Unknown)> Run(
        Template template,
        string stack,
        IReadOnlyDictionary<string, string> parameters,
        AwsAccount account,
        CancellationToken cancellation
    )
    {
        var deployed = await new AmazonCloudFormation(account).Resources(stack, cancellation);
        var needs = NeedsReader.Read(
            template,
            account.Region,
            parameters,
            (deployed?.Keys ?? []).ToHashSet(StringComparer.Ordinal)
        );
        var facts = await new AccountReader(account).Read(needs, cancellation);
        return (PreflightJudge.Judge(needs, facts), needs.Unknown);
    }
}
