using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A group of users, property by property as <c>AWS::ElastiCache::UserGroup</c> has them.</summary>
internal sealed record UserGroupSpecification : ITaggedSpecification
{
    /// <summary>The physical id.</summary>
    [Property(CreateOnly = true)]
    public Value<string> UserGroupId { get; init; }

    /// <summary>The engine: <c>valkey</c> or <c>redis</c>.</summary>
    [Property]
    public Value<string> Engine { get; init; }

    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> UserIds { get; init; }

    /// <summary>The users that the ids stand for, one for each; null for one that is not known.</summary>
    public IReadOnlyList<UserSpecification?> Users { get; init; } = [];

    /// <summary>The first user as whom anybody can log in; null where none is known.</summary>
    internal UserSpecification? OpenUser => Users.FirstOrDefault(user => user?.IsOpen == true);

    /// <summary>What it is called in a sentence: its id, or a group, where the template gives none.</summary>
    internal string Shown =>
        UserGroupId.TryGet(out var id) ? $"the group '{id}'"
        : LogicalId is not null ? $"the group {LogicalId}"
        : "the group that it names";

    /// <summary>Its name in the template; null where it stands in none.</summary>
    internal string? LogicalId { get; init; }

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];
}
