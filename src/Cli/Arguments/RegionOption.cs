using System.CommandLine;
using System.CommandLine.Parsing;

namespace ElastiCache.Cli.Arguments;

/// <summary><c>--region</c>: any Region, since one may be newer than the tables; what cannot be one is told.</summary>
internal static class RegionOption
{
    /// <summary>The option.</summary>
    /// <param name="description">What it is the Region of, and where it is taken from otherwise.</param>
    public static Option<string?> Create(string description = "The Region. Default: in a cdk.out, each stack's.")
    {
        var option = Options.Text("--region", "REGION", description);
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>The option of verbs that choose among the node types of a Region.</summary>
    public static ChoiceOption OfTables() =>
        new(
            "--region",
            "Only what this Region has.",
            NodeFamily.Regions,
            given =>
                AwsRegion.Exists(given)
                    ? "is a Region whose node types are published nowhere; known are those of"
                    : "is not known"
        )
        {
            HelpName = "REGION",
        };

    // cn-north-1, us-gov-east-1, eusc-de-east-1: it becomes part of a file's name and of an address.
    private static void Check(OptionResult result)
    {
        var given = result.Tokens is [var token, ..] ? token.Value : "";
        if (
            given.Split('-') is not { Length: >= 3 } parts
            || !parts[^1].All(char.IsAsciiDigit)
            || parts.Any(part => part.Length == 0)
            || !given.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        )
        {
            var near = Nearest.Of(given, NodeFamily.Regions);
            result.AddError($"--region '{given}' is not a Region such as eu-west-1{Sentence.Meant(near)}");
        }
    }
}
