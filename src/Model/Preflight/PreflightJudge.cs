namespace ElastiCache.Model.Preflight;

/// <summary>Holds what a template needs against what an account has.</summary>
internal static class PreflightJudge
{
    /// <summary>Everything that was looked at, what holds among it.</summary>
    /// <param name="needs">What the template needs.</param>
    /// <param name="account">What the account has.</param>
    public static IReadOnlyList<PreflightCheck> Judge(DeploymentNeeds needs, AccountFacts account) =>
        [.. Answers(needs, account), .. Quotas(needs, account), .. PlacementJudge.Judge(needs.Placements, account)];

    private static IEnumerable<PreflightCheck> Answers(DeploymentNeeds needs, AccountFacts account) =>
        needs
            .Questions.Where(entry => account.Answers.ContainsKey(entry.Question))
            .GroupBy(entry => entry.Question)
            .Select(group =>
            {
                var answer = account.Answers[group.Key];
                return new PreflightCheck(
                    PreflightRules.Of(group.Key.Kind),
                    group.First().LogicalId,
                    group.Key.Name,
                    answer.Holds,
                    answer.Sentence
                );
            });

    private static IEnumerable<PreflightCheck> Quotas(DeploymentNeeds needs, AccountFacts account)
    {
        foreach (var (quota, added) in needs.Added)
        {
            var (limit, told) = Limit(quota, account);
            var used = account.Used.GetValueOrDefault(quota);
            yield return new PreflightCheck(
                PreflightRules.Quotas,
                "",
                quota.Code,
                used + added <= limit,
                $"{quota.Name}: {added} more beside {used} in use, of {limit:0}{told}{Raise(used + added <= limit, quota)}"
            );
        }

        foreach (var (quota, (needed, cache)) in needs.Largest)
        {
            var (limit, told) = Limit(quota, account);
            yield return new PreflightCheck(
                PreflightRules.Quotas,
                cache,
                quota.Code,
                needed <= limit,
                $"{quota.Name}: {needed} of {limit:0}{told}{Raise(needed <= limit, quota)}"
            );
        }
    }

    private static (double Limit, string Told) Limit(AccountQuota quota, AccountFacts account) =>
        account.Quotas.TryGetValue(quota.Code, out var limit)
            ? (limit, "")
            : (quota.Default, " (the default, for Service Quotas does not tell it)");

    private static string Raise(bool suffices, AccountQuota quota) =>
        suffices
            ? ""
            : $": have it raised first, with aws service-quotas request-service-quota-increase --service-code elasticache --quota-code {quota.Code}";
}
