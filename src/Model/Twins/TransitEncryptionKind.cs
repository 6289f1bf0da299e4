namespace ElastiCache.Model.Twins;

/// <summary>Whether clients speak TLS.</summary>
internal enum TransitEncryptionKind
{
    /// <summary>Nobody does.</summary>
    Off,

    /// <summary>Both plaintext and TLS are answered.</summary>
    Preferred,

    /// <summary>Only TLS is answered.</summary>
    Required,
}
