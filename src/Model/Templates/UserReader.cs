using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads users and user groups.</summary>
/// <param name="template">The template, in which what a resource refers to is looked up.</param>
internal sealed class UserReader(Template template)
{
    public static UserSpecification User(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        return new UserSpecification
        {
            UserId = bag.Text("UserId"),
            UserName = bag.Text("UserName"),
            Engine = bag.Text("Engine"),
            AccessString = bag.Text("AccessString"),
            NoPasswordRequired = bag.Flag("NoPasswordRequired"),
            Passwords = bag.Texts("Passwords"),
            AuthenticationMode = AuthenticationMode(bag.Object("AuthenticationMode")),
            Tags = TemplateLinks.Tags(bag),
        };
    }

    public UserGroupSpecification UserGroup(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        return new UserGroupSpecification
        {
            UserGroupId = bag.Text("UserGroupId"),
            Engine = bag.Text("Engine"),
            UserIds = bag.Texts("UserIds"),
            Users =
            [
                .. bag.Elements("UserIds")
                    .Select(id =>
                        template.Find(id, ResourceTypes.User, "UserId") is { } user ? User(user, conditions)
                        : id.ValueKind == System.Text.Json.JsonValueKind.String
                        && id.GetString() == UserSpecification.Default
                            ? DefaultUser
                        : null
                    ),
            ],
            Tags = TemplateLinks.Tags(bag),
        };
    }

    /// <summary>The user groups that a property names, one by one.</summary>
    public IReadOnlyList<UserGroupSpecification?> UserGroups(
        PropertyBag bag,
        string property,
        IReadOnlyDictionary<string, bool> conditions
    ) =>
        [
            .. bag.Elements(property)
                .Select(id =>
                    template.Find(id, ResourceTypes.UserGroup, "UserGroupId") is { } group
                        ? UserGroup(group, conditions)
                        : null
                ),
        ];

    // The user that AWS creates in every account. Which engine it counts for depends on the group.
    private static UserSpecification DefaultUser =>
        new()
        {
            UserId = UserSpecification.Default,
            UserName = UserSpecification.Default,
            Engine = Value<string>.Unresolved(),
            AccessString = Value<string>.Unresolved(),
            AuthenticationMode = Value<AuthenticationModeSpecification>.Unresolved(),
        };

    private static Value<AuthenticationModeSpecification> AuthenticationMode(Value<PropertyBag> mode) =>
        mode.TryGet(out var bag)
            ? new AuthenticationModeSpecification { Type = bag.Text("Type"), Passwords = bag.Texts("Passwords") }
        : mode.IsAbsent ? Value<AuthenticationModeSpecification>.Absent
        : Value<AuthenticationModeSpecification>.Unresolved();
}
