using ElastiCache.Model.Judging;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Twins;

/// <summary>The users of a cache, as its engine is to have them.</summary>
internal static class UserPlanner
{
    /// <summary>The users of a cache of nodes.</summary>
    public static IReadOnlyList<TwinUser> Of(ReplicationGroupSpecification group, List<TwinDifference> differences) =>
        group.AuthToken.IsPresent
            ?
            [
                new TwinUser(TwinUser.Default, true, TwinUser.Everything, TwinLogin.Password)
                {
                    KnownPasswords = Known(group.AuthToken),
                },
            ]
        : group.UserGroupIds.IsPresent ? OfGroups(group.UserGroups, differences)
        : [Open];

    /// <summary>The users of groups, which may be unknown.</summary>
    public static IReadOnlyList<TwinUser> OfGroups(
        IReadOnlyList<UserGroupSpecification?> groups,
        List<TwinDifference> differences
    )
    {
        var users = new Dictionary<string, TwinUser>(StringComparer.Ordinal);
        foreach (var user in groups.SelectMany(group => group?.Users ?? [null]))
        {
            if (user is null)
            {
                differences.Add(
                    "users",
                    "a user or a user group is not of this template, so the twin does not have it"
                );
            }
            else if (Of(user, differences) is { } planned)
            {
                users[planned.Name] = planned;
            }
        }

        if (!users.Remove(TwinUser.Default, out var first))
        {
            first = new TwinUser(TwinUser.Default, false, "", TwinLogin.Password);
        }

        return [first, .. users.Values];
    }

    /// <summary>The default user of a cache that asks nobody who it is.</summary>
    public static TwinUser Open { get; } = new(TwinUser.Default, true, TwinUser.Everything, TwinLogin.None);

    private static TwinUser? Of(UserSpecification user, List<TwinDifference> differences)
    {
        if (!user.UserName.TryGet(out var name))
        {
            // The name of an IAM user is its id, which may be left to CloudFormation.
            if (!user.UserId.TryGet(out name))
            {
                differences.Add(
                    "users",
                    "the name of a user is only known at the deployment, so the twin does not have it"
                );
                return null;
            }
        }

        if (name.Any(char.IsControl) || (user.AccessString.TryGet(out var written) && written.Any(char.IsControl)))
        {
            differences.Add("users", "a user whose name or access string has more than one line is left out");
            return null;
        }

        if (user.UserId.Is(UserSpecification.Default) && user.AccessString.IsUnresolved)
        {
            differences.Add(
                "users",
                "the user 'default' of the account may do everything without a password, as it may after an account is opened"
            );
            return Open;
        }

        // As lint judges it: what ElastiCache refuses would be a user with other rights here, or none at all.
        if (
            Judge
                .Of(user)
                .FirstOrDefault(violation =>
                    violation.Property == nameof(UserSpecification.AccessString) && violation.Severity == Severity.Error
                ) is
            { } mistake
        )
        {
            differences.Add(
                new TwinDifference(
                    name,
                    $"the access string of the user {name} is wrong, and ElastiCache would refuse it: {mistake.Message} ({mistake.RuleId})"
                )
                {
                    IsRefused = true,
                }
            );
        }

        if (!user.AccessString.TryGet(out var access))
        {
            differences.Add(
                name,
                $"the access string of the user {name} is only known at the deployment, so it may do nothing here"
            );
            access = "on -@all";
        }

        var permissions = AccessWords.Permissions(access);
        if (AccessWords.BeyondEngines(permissions) is { Count: > 0 } beyond)
        {
            differences.Add(
                name,
                $"{string.Join(", ", beyond)} of the user {name} {(beyond.Count == 1 ? "is" : "are")} about data types that ElastiCache has and the engines here have not: left out"
            );
            permissions = AccessWords.Without(permissions, beyond);
        }

        return new TwinUser(name, AccessWords.IsOn(access), permissions, Login(user, name, differences))
        {
            KnownPasswords =
            [
                .. Known(user.Passwords),
                .. user.AuthenticationMode.TryGet(out var mode) ? Known(mode.Passwords) : [],
            ],
        };
    }

    private static TwinLogin Login(UserSpecification user, string name, List<TwinDifference> differences)
    {
        if (user.UsesIam == true)
        {
            differences.Add(
                name,
                $"the user {name} logs in with IAM in ElastiCache, and with a password that was made for it here"
            );
            return TwinLogin.Iam;
        }

        return user.NeedsNoPassword == true ? TwinLogin.None : TwinLogin.Password;
    }

    private static IEnumerable<string> Known(Value<IReadOnlyList<Value<string>>> passwords) =>
        passwords.TryGet(out var list) ? list.SelectMany(Known) : [];

    private static IReadOnlyList<string> Known(Value<string> password) =>
        password.TryGet(out var text) && text.Length > 0 ? [text] : [];
}
