namespace ElastiCache.Model.Expressions;

/// <summary>What the template around a nested one passes to its parameters, and only a deployment knows.</summary>
internal interface IPassedIn
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

    /// <summary>Whether the template around allows what is assigned at present, and has the stack then.</summary>
    bool IsAllowed();

    /// <summary>Whether the template around has the stack with what is assigned at present.</summary>
    bool Exists();

    /// <summary>Whether the template around allows what is assigned at present, whether it has the stack then or not.</summary>
    bool IsAllowedAround();

    /// <summary>What a parameter gets at present; null where the template around does not tell, either.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isDeciding">Whether it only decides between what is written out.</param>
    Evaluated? ValueOf(Parameter parameter, bool isDeciding);

    /// <summary>
    /// Whether something holds for what a parameter gets, where that is a parameter of the template around: values that the
    /// question does not tell apart are tried as one.
    /// </summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="holds">Whether it holds for a value.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>Whether it gets such a parameter.</returns>
    bool TryAsk(Parameter parameter, Func<Evaluated, bool?> holds, out bool? answer);

    /// <summary>How a pseudo parameter may turn out, which all templates around have in common.</summary>
    /// <param name="pseudo">Its name.</param>
    IReadOnlyList<Candidate> Candidates(string pseudo);

    /// <summary>Lets the template around try what this one compares its parameters with, too.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="literals">What one of them, or a pseudo parameter, is compared with.</param>
    void Compare(IEnumerable<string> parameters, Func<string, IEnumerable<string>> literals);

    /// <summary>Lets the template around and a newer one try the same values in the same order.</summary>
    /// <param name="newer">What the newer one passes; null where none is around.</param>
    void ShareCandidates(IPassedIn? newer);
}
