using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ElastiCache.Cdk;

/// <summary>
/// Ids of users and user groups that nobody named. CloudFormation generates none for them, so they are made of the
/// construct's path: its end to be read, and a hash to be unique within account and Region.
/// </summary>
internal static partial class GeneratedCacheUserId
{
    private const int MaximumLength = 40;
    private const int HashLength = 8;

    /// <summary>An id for a construct.</summary>
    /// <param name="scope">The construct.</param>
    /// <param name="seed">
    /// What replaces the resource when it changes. The id changes with it: CloudFormation creates the new resource
    /// before it deletes the old one, and two cannot have one id.
    /// </param>
    public static string For(Construct scope, string? seed = null)
    {
        // Two stacks of one path may stand in one account, under names that the context of the app decides.
        var stack = Stack.Of(scope).StackName;
        return Of(scope.Node.Path, Tokens.IsToken(stack) ? seed : $"{stack}\n{seed}");
    }

    /// <summary>An id for a path and a seed.</summary>
    public static string Of(string path, string? seed)
    {
        var hash = Convert
            .ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{seed}")))[..HashLength]
            .ToLowerInvariant();
        var words = NotAllowed().Replace(WordStart().Replace(path, "-").ToLowerInvariant(), "-");
        var tail = words[Math.Max(0, words.Length - (MaximumLength - HashLength - 1))..];
        var label = tail.Trim('-').TrimStart([.. "0123456789-"]);
        return $"{(label.Length == 0 ? "user" : label)}-{hash}";
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotAllowed();
}
