namespace ElastiCache.Live.Certificates;

/// <summary>Where the certificates of a twin lie.</summary>
/// <param name="Folder">The twin's folder.</param>
internal sealed record CertificateFiles(string Folder)
{
    /// <summary>The certificate of the authority, which clients trust.</summary>
    public string Authority => Path.Combine(Folder, "ca.pem");

    /// <summary>The certificate of the nodes.</summary>
    public string Certificate => Path.Combine(Folder, "server.pem");

    /// <summary>The key of that certificate.</summary>
    public string Key => Path.Combine(Folder, "server.key");
}
