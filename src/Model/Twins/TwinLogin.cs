namespace ElastiCache.Model.Twins;

/// <summary>How a user proves who it is.</summary>
internal enum TwinLogin
{
    /// <summary>With a password.</summary>
    Password,

    /// <summary>Without any proof.</summary>
    None,

    /// <summary>With a token of IAM, for which the twin has a password instead.</summary>
    Iam,
}
