using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The words that a property takes.</summary>
/// <remarks>
/// The API compares them without regard to case: groups with <c>ClusterMode: Disabled</c>, <c>NetworkType: Ipv4</c> and
/// <c>TransitEncryptionMode: Preferred</c> were deployed (cfn-lint, pull request 4540), and samples of AWS write
/// <c>Engine: Valkey</c>. So a word in capitals means the documented one; a rule warns of how it is written.
/// </remarks>
internal sealed class Words
{
    /// <summary>The engines of caches.</summary>
    public static readonly Words Engines = new(EngineName.Valkey, EngineName.Redis, EngineName.Memcached);

    /// <summary>Network types.</summary>
    public static readonly Words NetworkTypes = new("ipv4", "ipv6", "dual_stack");

    /// <summary>From where a serverless cache is reached.</summary>
    public static readonly Words ConnectionTypes = new("vpc", "public");

    /// <summary>What node discovery returns.</summary>
    public static readonly Words Addresses = new("ipv4", "ipv6");

    /// <summary>Modes of TLS.</summary>
    public static readonly Words TransitEncryptionModes = new("preferred", "required");

    /// <summary>Cluster modes.</summary>
    public static readonly Words ClusterModes = new("disabled", "compatible", "enabled");

    /// <summary>Kinds of durability.</summary>
    public static readonly Words Durabilities = new("default", "async", "sync", "disabled");

    /// <summary>AZ modes of Memcached.</summary>
    public static readonly Words AZModes = new("single-az", "cross-az");

    /// <summary>Types of logs.</summary>
    public static readonly Words LogTypes = new("slow-log", "engine-log");

    /// <summary>Formats of logs.</summary>
    public static readonly Words LogFormats = new("json", "text");

    /// <summary>Where logs go.</summary>
    public static readonly Words LogDestinations = new("cloudwatch-logs", "kinesis-firehose");

    /// <summary>The unit of a limit of data.</summary>
    public static readonly Words DataUnits = new("GB");

    /// <summary>How a user proves who it is.</summary>
    public static readonly Words AuthenticationTypes = new("password", "no-password-required", "iam");

    /// <summary>The roles in a global datastore.</summary>
    public static readonly Words GlobalRoles = new("PRIMARY", "SECONDARY");

    private Words(params IReadOnlyList<string> all) => All = all;

    /// <summary>The words, as they are documented.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The words, as a sentence would list them.</summary>
    public string Listed => All is [var only] ? only : $"{string.Join(", ", All.SkipLast(1))} or {All[^1]}";

    /// <summary>What a sentence says of a word that is none of them: those that there are, what was given, and what was meant.</summary>
    /// <param name="word">The word.</param>
    public string Instead(string word) => $"{Listed}, got '{word}'{Meant(word, All)}";

    /// <summary>The end of a sentence about a word: the one that was probably meant; empty where none was.</summary>
    /// <param name="word">The word.</param>
    /// <param name="all">Those that there are.</param>
    public static string Meant(string word, IReadOnlyList<string> all) =>
        Similarity.Nearest(word, all.Select(known => (known, known.Length / 3)), ignoreCase: true) is { } meant
        // Of ipv5 nobody can tell.
        && all.Count(known => Similarity.Distance(known, word) == Similarity.Distance(meant, word)) == 1
            ? $"; did you mean {meant}?"
            : "";

    /// <summary>A value that means the documented word, however it is written. Any other value is left as it is.</summary>
    public Value<string> Read(Value<string> given)
    {
        if (given.TryGet(out var text))
        {
            foreach (var word in All)
            {
                if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                {
                    return Value<string>.Written(text, word);
                }
            }
        }

        return given;
    }

    /// <summary>The text, where it is known and none of the words in any case; null otherwise.</summary>
    public string? Wrong(Value<string> given) => Read(given).TryGet(out var text) && !All.Contains(text) ? text : null;
}
