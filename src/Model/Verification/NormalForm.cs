using System.Globalization;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Verification;

/// <summary>Values as the service answers them, so that no difference is told that is none.</summary>
internal static class NormalForm
{
    /// <summary>
    /// A version in as many numbers as are declared: 7.1 is answered as 7.1.0, and a newer patch of the same line is none of
    /// ours. All versions of Memcached are of one line, and differ by the third number.
    /// </summary>
    public static string Version(string version) =>
        !CacheEngineVersion.TryParse(version, out var read) ? version
        : read.Minor == int.MaxValue ? $"{read.Major}"
        : read.Major == 1 ? $"{read.Major}.{read.Minor}.{read.Patch}"
        : $"{read.Major}.{read.Minor}";

    /// <summary>A flag.</summary>
    public static string Flag(bool value) => value ? "true" : "false";

    /// <summary>A number.</summary>
    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Names whose order says nothing, in small letters.</summary>
    public static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal));

    /// <summary>The dimensions of a metric, whose order says nothing.</summary>
    public static string Dimensions(IEnumerable<(string Name, string Value)> dimensions) =>
        Names(dimensions.Select(dimension => $"{dimension.Name} {dimension.Value}"));

    /// <summary>A metric of an alarm with several: how it is made of values, and of which.</summary>
    public static string Metric(string name, string dimensions, string statistic, string period) =>
        $"{statistic} of {name} in {period} s of {(dimensions.Length > 0 ? dimensions : "no dimension")}";

    /// <summary>Where a log goes, and how it is written.</summary>
    public static string LogDelivery(string format, string destination) => $"{format} to {destination}";

    /// <summary>
    /// An access string as the service rewrites it: small letters for its words, what stands first that is about logging in,
    /// and the denial of all commands that it puts before single ones left out.
    /// </summary>
    public static string AccessString(string text)
    {
        var tokens = Values.AccessString.Read(text);
        var state =
            tokens.LastOrDefault(token => token.Kind == AccessTokenKind.State).Text?.ToLowerInvariant() ?? "off";
        var words = new List<string>();
        foreach (var token in tokens)
        {
            var word = token.Kind switch
            {
                AccessTokenKind.State or AccessTokenKind.Selector or AccessTokenKind.Reset => null,
                AccessTokenKind.Word => Word(token.Text),
                AccessTokenKind.Category or AccessTokenKind.Command or AccessTokenKind.Subcommand =>
                    token.Text.ToLowerInvariant(),
                AccessTokenKind.Keys when token.Text == "~*" => "~*",
                _ => token.Text,
            };
            if (word is not null)
            {
                words.Add(token.Selector > 0 ? $"({token.Selector}){word}" : word);
            }
        }

        // Commands count in their order; keys and channels do not, nor does what is denied before anything is allowed.
        var commands = words.Where(word => Bare(word)[0] is '+' or '-').ToList();
        while (commands.Count > 0 && Bare(commands[0]) == "-@all")
        {
            commands.RemoveAt(0);
        }

        var skipsChecks = words.FindLast(word => word is Values.AccessString.Checks or Values.AccessString.SkipsChecks);
        var names = words
            .Where(word => Bare(word)[0] is not ('+' or '-'))
            // The last of the two counts, and the one is the default.
            .Where(word =>
                word != Values.AccessString.Checks && (word != Values.AccessString.SkipsChecks || word == skipsChecks)
            )
            .Distinct()
            .Order(StringComparer.Ordinal);
        return string.Join(' ', new[] { state }.Concat(names).Concat(commands));
    }

    private static string Bare(string word) => word[0] == '(' ? word[(word.IndexOf(')') + 1)..] : word;

    private static string Word(string word) =>
        word.ToLowerInvariant() switch
        {
            "allkeys" => "~*",
            "allchannels" => "&*",
            "allcommands" => "+@all",
            "nocommands" => "-@all",
            var other => other,
        };
}
