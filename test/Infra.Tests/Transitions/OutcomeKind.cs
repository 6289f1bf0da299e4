namespace Infra.Tests.Transitions;

/// <summary>What becomes of a transition, the mildest first.</summary>
internal enum OutcomeKind
{
    /// <summary>The templates are the same.</summary>
    Nothing,

    /// <summary>No cache changes; something around them does.</summary>
    Around,

    /// <summary>One deployment, and caches keep their data.</summary>
    InPlace,

    /// <summary>The same, unless something in the account stands in the way.</summary>
    InPlaceUnless,

    /// <summary>One deployment; whether caches are replaced only the deployment tells.</summary>
    Unclear,

    /// <summary>One deployment, and a cache is replaced or removed.</summary>
    Replaced,

    /// <summary>New stacks in another account or Region; those that are there stay.</summary>
    Elsewhere,

    /// <summary>Several deployments, which diff tells.</summary>
    Steps,

    /// <summary>Whether it is refused only the deployment tells.</summary>
    PerhapsRefused,

    /// <summary>diff refuses it.</summary>
    Refused,

    /// <summary>The app refuses the file.</summary>
    RefusedAtSynth,
}
