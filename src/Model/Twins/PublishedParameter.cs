namespace ElastiCache.Model.Twins;

/// <summary>A parameter of Systems Manager by which a template tells where a cache is.</summary>
/// <param name="Name">Its name, such as <c>/shop/sessions/endpoint</c>.</param>
/// <param name="Attribute">The attribute of the cache that it holds, such as <c>PrimaryEndPoint.Address</c>; null for a text.</param>
/// <param name="Text">The text; null for an attribute.</param>
internal sealed record PublishedParameter(string Name, string? Attribute, string? Text)
{
    /// <summary>What it holds for a twin.</summary>
    /// <param name="declaredPort">The port of the cache in ElastiCache, which a text may be.</param>
    /// <param name="endpoints">Where the twin is.</param>
    public string ValueFor(int declaredPort, TwinEndpoints endpoints)
    {
        var isPort =
            Attribute?.EndsWith(".Port", StringComparison.Ordinal)
            ?? (Name.EndsWith("port", StringComparison.Ordinal) && Text == $"{declaredPort}");
        var isReader =
            Attribute?.StartsWith("Reader", StringComparison.Ordinal)
            ?? Name.EndsWith("reader-port", StringComparison.Ordinal);
        // While cluster mode is being turned on there are both.
        var main =
            Attribute?.StartsWith("Configuration", StringComparison.Ordinal) == true
                ? endpoints.Configuration ?? endpoints.Primary
                : endpoints.Primary ?? endpoints.Configuration;
        return isPort ? $"{(isReader ? endpoints.Reader ?? main : main)}"
            : Attribute is null ? Text!
            : TwinEndpoints.Host;
    }
}
