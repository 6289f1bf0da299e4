namespace ElastiCache.Model.Twins;

/// <summary>A user as an engine has it.</summary>
/// <param name="Name">The name by which clients log in.</param>
/// <param name="IsEnabled">Whether it may log in at all.</param>
/// <param name="Access">What it may do: the words of the access string without <c>on</c> and <c>off</c>.</param>
/// <param name="Login">How it proves who it is.</param>
internal sealed record TwinUser(string Name, bool IsEnabled, string Access, TwinLogin Login)
{
    /// <summary>The user as whom a client acts that names none.</summary>
    public const string Default = "default";

    /// <summary>What a user may do that nothing restricts.</summary>
    public const string Everything = "~* &* +@all";

    /// <summary>The passwords that the template has in plain text. Default: none, and one is made.</summary>
    public IReadOnlyList<string> KnownPasswords { get; init; } = [];

    /// <summary>Whether a client must say a password to be this user.</summary>
    public bool NeedsPassword => IsEnabled && Login != TwinLogin.None;
}
