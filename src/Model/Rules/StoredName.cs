namespace ElastiCache.Model.Rules;

/// <summary>What the rules about names in capitals say, whatever has the name.</summary>
internal static class StoredName
{
    /// <summary>Why a name is better written in small letters.</summary>
    public const string Why =
        "The service stores it in lower case, so ARNs, policies, metrics and autoscaling targets made of the written one point nowhere.";

    /// <summary>Why capitals are a warning and no error.</summary>
    public const string Capitals = "The service takes capitals and stores the name in lower case.";
}
