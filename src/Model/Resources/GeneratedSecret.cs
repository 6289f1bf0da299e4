namespace ElastiCache.Model.Resources;

/// <summary>A secret of the template, as the value of a token or a password: what is generated, or what it lacks.</summary>
/// <param name="Name">Its logical id.</param>
internal sealed record GeneratedSecret(string Name)
{
    /// <summary>All the punctuation that Secrets Manager generates.</summary>
    public const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>The number of characters that is generated; null where the template does not tell.</summary>
    public double? Length { get; init; }

    /// <summary>Characters other than letters and digits that may be generated; empty where the template does not tell.</summary>
    public string Others { get; init; } = "";

    /// <summary>The key under which the generated text stands, where the value is the whole JSON around it; null where it is not.</summary>
    public string? KeyWithin { get; init; }

    /// <summary>Why what is asked of the secret is not in it, by the template alone; null where it is, or may be.</summary>
    public string? Lack { get; init; }

    /// <summary>What is wrong with the length of what is generated, or null.</summary>
    /// <param name="what">What it is taken for, such as <c>an AUTH token</c>.</param>
    /// <param name="least">The number of characters that it has at least.</param>
    /// <param name="most">The number of characters that it may have.</param>
    public string? WrongLength(string what, int least, int most) =>
        KeyWithin is null && Length is { } length && (length < least || length > most)
            ? $"{what} has {least} to {most} characters, and {Name} generates {length}: set its PasswordLength"
            : null;

    /// <summary>What is wrong with the characters of what is generated, or null.</summary>
    /// <param name="what">What it is taken for, such as <c>an AUTH token</c>.</param>
    /// <param name="isRefused">Whether a character is refused.</param>
    public string? WrongCharacter(string what, Func<char, bool> isRefused) =>
        KeyWithin is not null
            ? $"{Name} is JSON as a whole, and {what} is what stands in it under '{KeyWithin}': write {{{{resolve:secretsmanager:${{{Name}}}:SecretString:{KeyWithin}}}}} within Fn::Sub"
        : Others.Where(isRefused).ToArray() is { Length: > 0 } refused
            ? $"{Name} may generate characters that {what} does not have ({string.Join(' ', refused)}): set its ExcludePunctuation to true, or name them in its ExcludeCharacters"
        : null;
}
