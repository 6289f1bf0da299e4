using System.Text.Json;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Inventory;

// Keys, secrets, users, and what becomes of the data.
internal sealed partial class InventoryReader
{
    private static string Transit(Value<bool> enabled, Value<string> mode) =>
        enabled.IsUnresolved ? "TLS known at deployment"
        : !enabled.Is(true) ? "no TLS"
        : mode.Is("preferred") ? "TLS preferred"
        : "TLS required";

    private static bool? IsRequired(Value<bool> enabled, Value<string> mode) =>
        enabled.IsUnresolved || mode.IsUnresolved ? null : enabled.Is(true) && !mode.Is("preferred");

    // Left out, it is on for Valkey and off for Redis OSS (S-23).
    private static bool IsEncrypted(ReplicationGroupSpecification group) =>
        group.AtRestEncryptionEnabled.IsAbsent
            ? group.RunningEngine == EngineName.Valkey
            : !group.AtRestEncryptionEnabled.IsNot(true);

    private EncryptionKey Key(TemplateObject cache)
    {
        var key = cache.Value("KmsKeyId");
        return key.IsAbsent
            ? new EncryptionKey("a key that AWS owns", null)
            : new EncryptionKey(
                ResourceName.Of(_template, cache, "KmsKeyId"),
                _context.Mentioned(key, ResourceTypes.Key)?.LogicalId
            );
    }

    private static string Authentication(bool hasToken, bool hasUsers, List<CacheUser> users) =>
        hasUsers
            ? users.Count > 0 && users.TrueForAll(user => user.IsOfTemplate)
                ? $"{users.Count} {(users.Count == 1 ? "user" : "users")}"
                : "users"
            : hasToken
                ? "AUTH token"
                : "none";

    // One for each id of each user group.
    private List<CacheUser> Users(TemplateObject cache, string property) =>
        [
            .. cache
                .Elements(property)
                .SelectMany(
                    (id, index) =>
                        _context.Find(id, ResourceTypes.UserGroup, "UserGroupId") is { } group
                            ? UsersOf(_context.Properties(group))
                        : id.MayBeAbsent ? []
                        : [Elsewhere($"users of {ResourceName.OfItem(cache, property, index)}")]
                ),
        ];

    private IEnumerable<CacheUser> UsersOf(TemplateObject group)
    {
        const string property = nameof(UserGroupSpecification.UserIds);
        return group
            .Elements(property)
            .Select(
                (id, index) =>
                    _context.Find(id, ResourceTypes.User, "UserId") is { } user
                        ? User(new UserReader(_context).User(user))
                    : id.Text == UserSpecification.Default ? UserOfEveryAccount
                    : Elsewhere(ResourceName.OfItem(group, property, index))
            );
    }

    // AWS itself makes it, for every engine: it may do everything and needs no password.
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
    private static CacheUser UserOfEveryAccount =>
        new(UserSpecification.Default, "no password", "on ~* +@all") { IsOpen = true };

    private static CacheUser Elsewhere(string name) =>
        new(name, "not of this template", "the template does not say") { IsOfTemplate = false };

    private static CacheUser User(UserSpecification user) =>
        new(
            user.UserName.ToString(),
            user.IsOff ? "off"
                : user.UsesIam == true ? "IAM"
                : user.NeedsNoPassword == true ? "no password"
                : user.NeedsNoPassword is null ? "(known at deployment)"
                : "password",
            user.AccessString.ToString()
        )
        {
            IsOpen = user.IsOpen is not false,
        };

    // The secrets that the cache itself refers to, and those of its users.
    private List<string> Secrets(TemplateResource cache, IReadOnlyList<UserGroupSpecification?> groups)
    {
        var users = groups.Any(group => group is not null) ? NamesIn.UsersOf(_template, cache) : [];
        return
        [
            .. users
                .Prepend(cache)
                .SelectMany(NamesIn.Properties)
                .Distinct(StringComparer.Ordinal)
                .Where(name =>
                    _template.Resources.TryGetValue(name, out var found) && found.Type == ResourceTypes.Secret
                )
                .Select(name => ResourceName.Of(_template.Resources[name])),
        ];
    }

    private static string DeletionPolicy(TemplateResource resource, string absent) =>
        resource.Part("DeletionPolicy") is { ValueKind: JsonValueKind.String } policy ? policy.GetString()! : absent;

    private static List<string> Zones(SubnetGroupSpecification? group) =>
        group?.AvailabilityZones.TryGet(out var zones) == true ? Known(zones) : [];

    private static List<string> Known(IEnumerable<Value<string>> zones) =>
        [.. zones.Where(zone => zone.TryGet(out _)).Select(zone => zone.ToString()).Distinct(StringComparer.Ordinal)];

    private static List<string> Logs(IReadOnlyList<LogDeliverySpecification>? logs) =>
        [.. (logs ?? []).Select(log => log.LogType.ToString())];
}
