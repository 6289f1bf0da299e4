using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>AUTH token: CloudFormation can neither add nor remove one.</summary>
internal static class AuthTokenRules
{
    private const string Token = "AuthToken";
    private const string Users = "UserGroupIds";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("S-30", "An AUTH token is neither added to a live group nor removed from it.")
        {
            Effect = UpdateEffect.Replaced,
            Before = """{"CacheSubnetGroupName": "caches", "TransitEncryptionEnabled": true}""",
            After =
                """{"CacheSubnetGroupName": "caches", "TransitEncryptionEnabled": true, "AuthToken": "{{resolve:secretsmanager:orders-cache}}"}""",
            Evidence = Evidence.Schema,
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-replicationgroup.html",
        },
        new(
            "S-31",
            "CloudFormation does not rotate an AUTH token: the old one is refused as soon as the new one is set."
        )
        {
            Effect = UpdateEffect.InPlace,
            Before = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}"}""",
            After = """{"AuthToken": "{{resolve:secretsmanager:orders-cache-2}}"}""",
            Source = UpdateRule.Guide + "auth.html",
        },
        new("X-11", "An AUTH token does not make way for user groups in a live group.")
        {
            Effect = UpdateEffect.Replaced,
            Before =
                """{"CacheSubnetGroupName": "caches", "TransitEncryptionEnabled": true, "AuthToken": "{{resolve:secretsmanager:orders-cache}}"}""",
            After =
                """{"CacheSubnetGroupName": "caches", "TransitEncryptionEnabled": true, "UserGroupIds": ["app-users"]}""",
            ReportedAs = "S-30",
            Evidence = Evidence.Schema,
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-replicationgroup.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (change.Find(Token) is not { } difference)
        {
            yield break;
        }

        if (change.Old.Has(Token) && change.New.Has(Token))
        {
            yield return Verdict.InPlace(
                "S-31",
                Token,
                $"{difference.Because ?? "changed"}. CloudFormation has no rotation of two tokens: clients with the old one are refused as soon "
                    + "as the service sets the new one; to rotate gently, use modify-replication-group with "
                    + "--auth-token-update-strategy ROTATE, then SET"
            );
            yield break;
        }

        var adds = change.New.Has(Token);
        var toUsers = !adds && change.New.HasAny(Users);
        yield return new Verdict(
            difference.IsCertain ? UpdateEffect.Replaced : UpdateEffect.Unclear,
            "S-30",
            Token,
            $"{(adds ? "added" : "removed")}{(toUsers ? " in favour of user groups" : "")}; CloudFormation replaces a "
                + "group for that, since it knows no update strategy of tokens"
        )
        {
            Covers = toUsers ? [Users] : [],
            SecondCache = new SecondCache(
                adds ? "with the token"
                    : toUsers ? "with the user groups and without the token"
                    : "without the token",
                adds && change.Changes(Users) ? [Edit.AsNew(Token), Edit.AsNew(Users)]
                    : toUsers ? [Edit.AsNew(Users), Edit.AsNew(Token)]
                    : [Edit.AsNew(Token)]
            ),
        };
    }
}
