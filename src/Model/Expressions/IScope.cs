namespace ElastiCache.Model.Expressions;

/// <summary>What expressions and conditions ask of the template in which they stand.</summary>
internal interface IScope
{
    /// <summary>What <c>Ref</c> and <c>${}</c> mean by a name.</summary>
    Evaluated Named(string name);

    /// <summary>
    /// Whether something holds for what <c>Ref</c> means by a name. Values of a parameter that the question does not tell
    /// apart are tried as one.
    /// </summary>
    bool? Holds(string name, Func<Evaluated, bool?> holds);

    /// <summary>
    /// Whether a condition holds. One that parameters cannot decide is assigned by itself; null where nothing is assigned.
    /// </summary>
    bool? Decide(string condition);

    /// <summary>Whether it is being tried how values may turn out that only the deployment knows.</summary>
    bool IsTrying { get; }

    /// <summary>Whether two of them are the same in what is being tried; null where nothing is, or nobody can say.</summary>
    bool? AreEqual(Evaluated one, Evaluated other);

    /// <summary>Evaluates something that only decides between what is written out.</summary>
    T Deciding<T>(Func<T> evaluate);

    /// <summary>A value of a mapping; null where the mapping has no such keys.</summary>
    Evaluated? Mapped(string map, string first, string second);

    /// <summary>
    /// What a mapping has under keys of which only the deployment knows one or both: what all entries are that they may find, or
    /// the entry that is being tried; null where nobody can say.
    /// </summary>
    Evaluated? FoundIn(string map, Evaluated first, Evaluated second);

    /// <summary>Whether a mapping surely has none of some keys.</summary>
    bool IsNotMapped(string map, Evaluated first, Evaluated second);

    /// <summary>The value of an option of Elastic Beanstalk: its default, or another one that nobody knows.</summary>
    Evaluated Option(string name, string otherwise);

    /// <summary>Whether <c>${}</c> has a meaning for a name: a parameter, a resource, or an attribute of one.</summary>
    bool IsNamed(string name);

    /// <summary>Whether a name is that of a resource.</summary>
    bool IsResource(string name);
}
