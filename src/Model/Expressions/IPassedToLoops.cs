namespace ElastiCache.Model.Expressions;

/// <summary>What the template around a nested one passes to the parameters over which its loops run.</summary>
internal interface IPassedToLoops
{
    /// <summary>Whether a parameter gets a value.</summary>
    bool Has(string name);

    /// <summary>
    /// What a parameter gets that holds whatever is assigned, or by the default of a parameter of the template around: loops
    /// run over it. Null where neither tells it.
    /// </summary>
    /// <param name="name">The parameter.</param>
    /// <param name="byDefaultOf">The parameter of the template around whose default it is; null for none.</param>
    string? Fixed(string name, out Parameter? byDefaultOf);
}
