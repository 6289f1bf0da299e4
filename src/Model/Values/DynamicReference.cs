using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>References that CloudFormation resolves when it deploys: <c>{{resolve:secretsmanager:NAME}}</c>.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html, and its pages of
/// secretsmanager and ssm, November 2026.
/// </remarks>
internal static partial class DynamicReference
{
    /// <summary>How each begins: what follows is where it is looked up.</summary>
    public const string Opening = "{{resolve:";

    /// <summary>How each begins that is one of a secure parameter of Systems Manager.</summary>
    public const string OpeningOfSecure = Opening + "ssm-secure:";

    private const string SecretsManager = "secretsmanager";
    private const string SecretString = "SecretString";

    // arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME
    private const int PartsOfArn = 7;

    // Stand around what the template calls something that is one word, without colons, or an ARN.
    private const char Open = '\uE002';
    private const char Close = '\uE003';
    private const char Colon = '\uE004';

    private static readonly string[] Services = ["ssm", "ssm-secure", SecretsManager];

    /// <summary>Whether a text may have one in it, well formed or not: what names nothing is a mistake.</summary>
    public static bool MayBeIn(string text) => text.Contains(Opening.TrimEnd(':'), StringComparison.Ordinal);

    /// <summary>What stands for a name or an ARN that only the deployment knows.</summary>
    /// <param name="name">How the template calls it.</param>
    public static string Word(string name) => $"{Open}{name.Replace(':', Colon)}{Close}";

    /// <summary>Why CloudFormation does not resolve a reference within a text; null where nothing is wrong.</summary>
    /// <param name="text">The text, with a mark of <see cref="TextWithGaps"/> or a <see cref="Word"/> for what is not known.</param>
    public static string? Mistake(string text) =>
        Form()
            .Matches(text)
            .Select(match => Wrong(match.Groups[1].Value.Split(':')[1..]))
            .FirstOrDefault(mistake => mistake is not null)
            is { } found
            ? found.Replace(Open.ToString(), "${", StringComparison.Ordinal).Replace(Close, '}').Replace(Colon, ':')
            : null;

    private static string? Wrong(string[] parts) =>
        parts is [var service, .. var key]
            ? HasGap(service)
                ? null
                : !Services.Contains(service)
                    ? OfNoService(service)
                    : key is [] or ["", ..]
                        ? $"a dynamic reference to {service} names nothing: write {{{{resolve:{service}:NAME}}}}"
                        : service == SecretsManager
                            ? OfSecret(key)
                            : OfParameter(service, key)
            : "a dynamic reference names nothing: write {{resolve:secretsmanager:NAME}}";

    private static string OfNoService(string service) =>
        $"a dynamic reference is to {string.Join(", ", Services.SkipLast(1))} or {Services[^1]}, got '{service}'"
        + (
            Similarity.Nearest(service, Services.Select(known => (known, known.Length / 3)), ignoreCase: true)
                is { } near
                ? $"; did you mean {near}?"
                : ": take one of them"
        );

    // The secret, SecretString, and what of it; a gap may have colons.
    private static string? OfSecret(string[] key)
    {
        var length = key[0] == "arn" ? PartsOfArn : 1;
        if (key.Length <= length || key[..(length + 1)].Any(HasGap) || key[length] is "" or SecretString)
        {
            return null;
        }

        string[] rest = key[length].Equals(SecretString, StringComparison.OrdinalIgnoreCase)
            ? key[(length + 1)..]
            : key[length..];
        return $"only {SecretString} follows the secret, got '{key[length]}': write {{{{resolve:{SecretsManager}:{string.Join(':', [.. key[..length], SecretString, .. rest])}}}}}";
    }

    // The name and its version. That of another account is an ARN.
    private static string? OfParameter(string service, string[] key) =>
        key is [var name, { Length: > 0 } version, ..]
        && name != "arn"
        && !HasGap(name)
        && !HasGap(version)
        && !version.Contains(Open, StringComparison.Ordinal)
        && !version.All(char.IsAsciiDigit)
            ? $"a version is a number, got '{version}': write {{{{resolve:{service}:{name}}}}} for the newest"
            : null;

    private static bool HasGap(string part) => part.Contains(TextWithGaps.Gap, StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{resolve((?::[^{}]*)?)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
