namespace ElastiCache.Model.Cost;

/// <summary>How far a price can be trusted.</summary>
internal enum PriceTrust
{
    /// <summary>The user's own: an agreement with AWS.</summary>
    Own,

    /// <summary>AWS's Price List API, or its public price file, of this year.</summary>
    Api,

    /// <summary>AWS's public price file of 2022: prices have hardly moved since, but nobody has looked at each again.</summary>
    OldList,

    /// <summary>Derived from other prices, or from pages that are not AWS's.</summary>
    Estimate,
}
