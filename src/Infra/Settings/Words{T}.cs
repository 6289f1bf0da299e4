namespace Infra.Settings;

/// <summary>The words of a setting, and what each means to the constructs.</summary>
/// <param name="words">All of them, the default first.</param>
internal sealed class Words<T>(params IReadOnlyList<(string Word, T Meaning)> words)
{
    /// <summary>The words.</summary>
    public IEnumerable<string> All => words.Select(word => word.Word);

    /// <summary>What a word means; the default where there is none.</summary>
    public T this[string? word] => words.First(known => word is null || known.Word == word).Meaning;
}
