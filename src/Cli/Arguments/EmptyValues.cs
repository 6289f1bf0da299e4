using System.CommandLine;

namespace ElastiCache.Cli.Arguments;

/// <summary>Options that take a text do not take an empty one, which mostly is a variable that was not set.</summary>
internal static class EmptyValues
{
    /// <summary>Has the options of a command, and of the commands below it, refuse it.</summary>
    public static void Refuse(Command command)
    {
        // Those with a check of their own say what is allowed instead.
        foreach (
            var option in command
                .Options.OfType<Option<string?>>()
                .Where(option => option is not ChoiceOption && option.Validators.Count == 0)
        )
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: "" }, ..])
                {
                    result.AddError($"{option.Name} is empty: it needs a value");
                }
            });
        }

        foreach (var below in command.Subcommands)
        {
            Refuse(below);
        }
    }
}
