using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>How clients log in as a user.</summary>
/// <param name="Name">The name; null where it is not known.</param>
/// <param name="IsOn">Whether the user is on; null where that is not known.</param>
/// <param name="Kind">By what: <c>password</c>, <c>iam</c> or <c>no-password-required</c>; null where that is not known.</param>
/// <param name="Passwords">The passwords; null where they are not known.</param>
internal sealed record Login(string? Name, bool? IsOn, string? Kind, IReadOnlyList<string>? Passwords)
{
    /// <summary>The property that says what a user may do, and whether it is on.</summary>
    public const string Access = "AccessString";

    /// <summary>The properties that say how clients log in.</summary>
    public static readonly IReadOnlyList<string> Properties = [Mode, PasswordList, "NoPasswordRequired"];

    private const string Mode = "AuthenticationMode";
    private const string PasswordList = "Passwords";

    private const string Password = "password";
    private const string Iam = "iam";
    private const string Free = "no-password-required";

    /// <summary>The user that AWS makes in every account: on, without a password. Who does not log in is this one.</summary>
    public static Login Default { get; } = new("default", true, Free, null);

    /// <summary>Those of such clients, as a sentence would say it.</summary>
    public string Clients =>
        Name is null ? "its clients"
        : Name == Default.Name && Kind == Free ? "clients who do not log in"
        : $"clients who log in as {Name}";

    /// <summary>What they log in with, as a sentence would say it.</summary>
    public string By =>
        Kind switch
        {
            Password => "a password",
            Iam => "IAM",
            _ => "no password",
        };

    /// <summary>How clients log in as a user of a template.</summary>
    public static Login Of(Side user) =>
        new(user.Text("UserName").TryGet(out var name) ? name : null, IsOnIn(user), KindOf(user), Known(user));

    /// <summary>Whether it lets in no client that another one let in, for it is off.</summary>
    public bool IsShutAfter(Login before) => before.IsOn == true && IsOn == false;

    /// <summary>Whether clients log in by something else than before, and what they sent until now is refused.</summary>
    /// <remarks>A user without a password takes whatever is sent.</remarks>
    public bool IsByOtherMeansThan(Login before) =>
        before.Kind is { } old && Kind is { } @new && @new != Free && old != @new;

    /// <summary>Whether each password of another one is refused.</summary>
    public bool HasNoPasswordOf(Login before) =>
        before.Passwords is { Count: > 0 } old
        && Passwords is { Count: > 0 } @new
        && !old.Intersect(@new, StringComparer.Ordinal).Any();

    /// <summary>Whether one of two passwords is refused.</summary>
    public bool HasOnePasswordLessThan(Login before) =>
        before.Passwords is { Count: > 1 } old
        && Passwords is { Count: > 0 } @new
        && old.Except(@new, StringComparer.Ordinal).Count() == 1;

    /// <summary>Whether clients of another one are refused.</summary>
    public bool LocksOut(Login before) =>
        before.IsOn != false && (IsShutAfter(before) || IsByOtherMeansThan(before) || HasNoPasswordOf(before));

    // The last word counts; without one a user is off. Null where that is not known.
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
    private static bool? IsOnIn(Side side) =>
        side.Text(Access).TryGet(out var text)
            ? AccessString.Read(text).LastOrDefault(token => token.Kind == AccessTokenKind.State).Text is { } state
                && state.Equals("on", StringComparison.OrdinalIgnoreCase)
            : null;

    private static string? KindOf(Side side) =>
        side.Has(Mode)
            ? (Words.AuthenticationTypes.Read(side.Below(Mode).Text("Type")).TryGet(out var type) ? type : null)
        : side.Flag("NoPasswordRequired").Is(true) ? Free
        : side.Has(PasswordList) ? Password
        : null;

    // What a secret holds is not known, and other words of a dynamic reference may name the same one.
    private static List<string>? Known(Side side)
    {
        var list = side.Has(PasswordList) ? side.Value(PasswordList) : side.Below(Mode).Value(PasswordList);
        var texts = list.Items.Select(item => item.Text).OfType<string>().ToList();
        return
            list.Kind == EvaluatedKind.List
            && texts.Count == list.Items.Count
            && !texts.Exists(text => text.Contains(DynamicReference.Opening, StringComparison.Ordinal))
            ? texts
            : null;
    }
}
