namespace ElastiCache.Model.Verification;

/// <summary>A user in the engine's own words, beside one that was made of what is declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsEnabled">Whether it may log in.</param>
/// <param name="NeedsPassword">Whether it needs a password.</param>
/// <param name="HasDeclaredPasswords">Whether its passwords are the declared ones.</param>
/// <param name="Permissions">What it may do.</param>
/// <param name="DeclaredPermissions">What it would do as declared, in the same engine's words.</param>
internal sealed record ObservedAccess(
    string Name,
    bool IsEnabled,
    bool NeedsPassword,
    bool HasDeclaredPasswords,
    string Permissions,
    string DeclaredPermissions
);
