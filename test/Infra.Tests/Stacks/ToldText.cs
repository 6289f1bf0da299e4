using System.Text.RegularExpressions;

namespace Infra.Tests.Stacks;

/// <summary>What the app tells its user, looked at for words that are not the user's.</summary>
internal static partial class ToldText
{
    /// <summary>Whether a sentence has a property of CloudFormation or of a construct.</summary>
    public static bool NamesNoSetting(string sentence) => ForeignWord().IsMatch(sentence);

    // TLS, Redis, Multi-AZ, ElastiCache and CloudWatch are none.
    [GeneratedRegex(
        @"\b(?!ElastiCache\b|CloudWatch\b|CloudFormation\b)(Topology\.|[A-Z][a-z]+([A-Z][a-z]+)+|(single|cross)-az\b)"
    )]
    private static partial Regex ForeignWord();
}
