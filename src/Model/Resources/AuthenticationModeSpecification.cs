using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>How a user proves who it is: <c>AuthenticationMode</c> of a user.</summary>
internal sealed record AuthenticationModeSpecification
{
    /// <summary><c>password</c>, <c>no-password-required</c> or <c>iam</c>.</summary>
    [Property]
    public Value<string> Type
    {
        get => Words.AuthenticationTypes.Read(field);
        init;
    }

    /// <summary>The passwords. A violation never repeats them.</summary>
    [Property]
    public Value<IReadOnlyList<Value<string>>> Passwords { get; init; }
}
