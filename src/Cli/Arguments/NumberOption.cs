using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ElastiCache.Cli.Arguments;

/// <summary>An option whose value is a whole number within limits.</summary>
internal sealed class NumberOption : Option<long?>
{
    private readonly long _least;
    private readonly long _most;

    /// <summary>An option with limits.</summary>
    public NumberOption(string name, string description, long least, long most)
        : base(name)
    {
        (_least, _most) = (least, most);
        Description = description;
        HelpName = "NUMBER";
        // So that a word too few or too many is ours to tell.
        Arity = ArgumentArity.ZeroOrMore;
        CustomParser = Parse;
    }

    private long? Parse(ArgumentResult result)
    {
        if (result.Tokens.Count != 1)
        {
            result.AddError(
                $"{Name} {(result.Tokens.Count == 0 ? "needs a value" : "takes one value, got several")}: {Allowed}"
            );
            return null;
        }

        // 50_000_000 and 50,000,000 are how people write it.
        var given = ChoiceOption.Given(result);
        var digits = given.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= _least
            && number <= _most
        )
        {
            return number;
        }

        result.AddError($"{Name} '{given}' is not {Allowed}");
        return null;
    }

    private string Allowed => string.Create(CultureInfo.InvariantCulture, $"a whole number from {_least} to {_most}");
}
