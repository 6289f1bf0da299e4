using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads users and user groups.</summary>
/// <param name="context">The template, in which what a resource refers to is looked up.</param>
internal sealed class UserReader(TemplateContext context)
{
    public UserSpecification User(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(
            new UserSpecification
            {
                LogicalId = resource.LogicalId,
                AuthenticationMode = context.Look(() => AuthenticationMode(bag.Below("AuthenticationMode"))),
                PasswordParameters = bag.DependingList<ParameterUse>(now =>
                    [.. Passwords(now).Select(context.SecretParameter).OfType<ParameterUse>()]
                ),
                PasswordFlaws = bag.DependingList<SecretFlaw>(now =>
                    [.. Passwords(now).Select(new SecretReader(context).FlawOf)]
                ),
                PasswordSecrets = bag.DependingList<GeneratedSecret>(now =>
                    [.. Passwords(now).Select(new SecretReader(context).GeneratedBy).OfType<GeneratedSecret>()]
                ),
            }
        ) with
        {
            AccessString = context.Look(() => AccessString(bag)),
        };
    }

    // Whatever a stack is called, it is one word, and the other words of the access string can be judged.
    private static Value<string> AccessString(TemplateObject user) =>
        user.Value("AccessString") is { Pieces: { Count: > 0 } pieces }
        && pieces.All(piece => piece.Text is not null || piece.IsOfStack)
            ? string.Concat(pieces.Select(piece => piece.Text ?? piece.StandIn ?? "stack"))
            : user.Text("AccessString");

    public UserGroupSpecification UserGroup(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(
            new UserGroupSpecification
            {
                LogicalId = resource.LogicalId,
                Users = bag.DependingList<UserSpecification?>(now => [.. now.Elements("UserIds").Select(UserOf)]),
            }
        );
    }

    /// <summary>The user groups that a property names, one by one.</summary>
    public IReadOnlyList<UserGroupSpecification?> UserGroups(TemplateObject bag, string property) =>
        [
            .. bag.Elements(property)
                .Select(id =>
                    context.SoughtOrNamed(id, ResourceTypes.UserGroup, "UserGroupId") is var (there, group)
                        ? In(there).UserGroup(group)
                        : null
                ),
        ];

    private static IEnumerable<Evaluated> Passwords(TemplateObject user) =>
        user.Elements("Passwords").Concat(user.Below("AuthenticationMode").Elements("Passwords"));

    private UserSpecification? UserOf(Evaluated id) =>
        context.SoughtOrNamed(id, ResourceTypes.User, "UserId") is var (there, user) ? In(there).User(user)
        : id.Text == UserSpecification.Default ? DefaultUser
        : null;

    private UserReader In(TemplateContext there) => there == context ? this : new(there);

    // The user that AWS creates in every account. Which engine it counts for depends on the group.
    private static UserSpecification DefaultUser =>
        new()
        {
            IsOfAws = true,
            UserId = UserSpecification.Default,
            UserName = UserSpecification.Default,
            Engine = Value<string>.Unresolved(),
            AccessString = Value<string>.Unresolved(),
            AuthenticationMode = Value<AuthenticationModeSpecification>.Unresolved(),
        };

    private static Value<AuthenticationModeSpecification> AuthenticationMode(TemplateObject mode) =>
        mode.IsMissing ? Value<AuthenticationModeSpecification>.Absent
        : mode.IsUnresolved ? Value<AuthenticationModeSpecification>.Unresolved()
        : mode.Fill(new AuthenticationModeSpecification());
}
