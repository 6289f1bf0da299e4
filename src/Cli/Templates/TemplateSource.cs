using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>A file that is meant to be a template.</summary>
/// <param name="Name">What it is called in the output: its path as the user would write it.</param>
/// <param name="Path">Its full path; null for the standard input.</param>
internal sealed record TemplateSource(string Name, string? Path)
{
    /// <summary>
    /// The stack that it is the template of, such as <c>Shop</c>, or <c>Shop/Inner</c> for a nested one; null for a nested
    /// one whose resource is not known.
    /// </summary>
    public string? Stack { get; init; }

    /// <summary>The stack, or what the file is called where that is not known.</summary>
    public string StackOrName => Stack ?? Name;

    /// <summary>The stack that it is nested in; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The account of its stack; null where it is not known.</summary>
    public string? Account { get; init; }

    /// <summary>The Region of its stack; null where it is not known.</summary>
    public string? Region { get; init; }

    /// <summary>Whether its stack may be in the account and the Region of another one: what is not known may be the same.</summary>
    public bool MayBeWith(TemplateSource other) =>
        Region == other.Region && (Account is null || other.Account is null || Account == other.Account);

    /// <summary>Whether the deletion of its stack is refused, as far as that is known. Default: false.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether it belongs to a cloud assembly, where a nested stack names the file of its template.</summary>
    public bool IsInAssembly { get; init; }

    /// <summary>Whether its assembly was found on the way through a folder, and not named. Default: false.</summary>
    public bool IsByTheWay { get; init; }

    /// <summary>What is already known to be wrong with it; null where it can be read.</summary>
    public string? Problem { get; init; }

    /// <summary>What it says, where that was already read.</summary>
    public Document? Document { get; init; }
}
