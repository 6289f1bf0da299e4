using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>A user of a user group.</summary>
/// <param name="Id">Its id; where only the deployment knows it, its logical id.</param>
/// <param name="Login">How clients log in as it; null where the template has it not.</param>
/// <param name="LogicalId">Its resource; null where the template has it not.</param>
internal sealed record Member(string Id, Login? Login, string? LogicalId = null)
{
    /// <summary>The property of a user group that lists its users.</summary>
    public const string Users = "UserIds";

    /// <summary>Of a cache without user groups: everybody is let in.</summary>
    public static IReadOnlyList<Member> OfNoGroup { get; } = [new("default", Login.Default)];

    /// <summary>Those who log in as it, as a sentence would say it.</summary>
    public string Clients => Login is { Name: not null } known ? known.Clients : $"clients of the user {Id}";

    /// <summary>The users of a group; null where not all are known.</summary>
    public static IReadOnlyList<Member>? Of(Side group) =>
        group.Value(Users) is { Kind: EvaluatedKind.List, Items: var items }
            ? Complete.List(items.Select(item => Of(group, item)))
            : null;

    /// <summary>The users whose clients others do not let in; none where that is not certain.</summary>
    /// <param name="before">The users until now.</param>
    /// <param name="after">Those that come.</param>
    public static IEnumerable<Member> LockedOut(IReadOnlyList<Member> before, IReadOnlyList<Member> after) =>
        before
            .Where(gone => gone.Login?.IsOn != false && !after.Any(gone.Is))
            .Where(gone =>
                gone.Login?.Name is { } name && after.FirstOrDefault(other => other.Login?.Name == name) is { } namesake
                    ? namesake.Login!.LocksOut(gone.Login)
                    // A user of whom nothing is known but the id may have the same name.
                    : after.All(other =>
                        (gone.Login?.Name is not null && other.Login?.Name is not null) || before.Any(other.Is)
                    )
            );

    private bool Is(Member other) => string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase);

    private static Member? Of(Side group, Evaluated item)
    {
        if (group.Context.Find(item, ResourceTypes.User, "UserId") is { } resource)
        {
            var user = new Side(group.Context, resource);
            return new Member(
                user.Text("UserId").TryGet(out var id) ? id : resource.LogicalId,
                Login.Of(user),
                resource.LogicalId
            );
        }

        return item.Text is not { } text ? null : new Member(text, text == "default" ? Login.Default : null);
    }
}
