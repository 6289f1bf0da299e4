using System.Text.Json;
using Template = ElastiCache.Model.Templates.Template;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>What the constructs let pass, the rules for templates let pass too.</summary>
public sealed class UserLintTests
{
    [Fact]
    public void The_rules_find_nothing_in_caches_with_users() => AssertClean(Exhibit.Of<UserLoginTests.Caches>());

    [Fact]
    public void The_rules_find_nothing_in_users() => AssertClean(Exhibit.Of<CacheUserTests.People>());

    [Fact]
    public void The_rules_find_nothing_in_groups() => AssertClean(Exhibit.Of<CacheUserGroupTests.Groups>());

    // The user whose password is in the template, of which the construct warns too; those whose fields somebody writes into
    // the secret once it is there; the group with AWS's own default user, which an app may have to begin with; and users that
    // are on and say no more, of which the construct warns too.
    private static bool IsMeant(Finding finding) =>
        finding.Violation.RuleId == "U-31" && Begins(finding, "Plain", "Field")
        || finding.Violation.RuleId == "U-32" && Begins(finding, "RedisWithAwsOwn")
        || finding.Violation.RuleId == "U-33";

    private static bool Begins(Finding finding, params string[] ids) =>
        ids.Any(id => finding.Resource.LogicalId.StartsWith(id, StringComparison.Ordinal));

    private static void AssertClean(Exhibit exhibit)
    {
        using var json = JsonDocument.Parse(exhibit.Template.Text);
        Assert.Empty(
            TemplateJudge
                .Judge(Template.Read(json.RootElement))
                .Where(finding => !IsMeant(finding))
                .Select(finding => $"{finding.Resource.LogicalId} {finding.Violation}")
        );
    }
}
