using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary><c>elasticache diff</c>.</summary>
internal static class DiffVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var old = new Argument<string>("OLD")
        {
            Description =
                "What is deployed: a template in JSON or YAML, a folder such as cdk.out, or - for the standard input.",
        };
        var @new = new Argument<string>("NEW") { Description = "What is to be deployed: the same." };
        var format = ReportFormats.Option();
        var allow = AllowOption.Create();
        var strict = new Option<bool>("--strict")
        {
            Description = "Exit with 1 too where a change is in place unless something is so in the account.",
        };
        var parameters = new ParameterOptions();
        var verb = new Verb(
            "diff",
            "Tell what an update does to each cache: in place, replaced, removed, refused, or in several steps.",
            "elasticache diff deployed.json cdk.out/Shop.template.json --allow REPLACE:SessionsCache"
        )
        {
            old,
            @new,
            format,
            allow,
            strict,
            parameters.Single,
            parameters.File,
        };
        verb.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var result = Judge(
                    parsed.GetValue(old)!,
                    parsed.GetValue(@new)!,
                    new AllowOption(parsed.GetValue(allow) ?? []),
                    parameters.Read(parsed, environment),
                    parsed.GetValue(strict),
                    environment
                );
                ReportFormats.Of(parsed.GetValue(format), environment).Write(DiffReport.Of(result), output);
                return result.Passes ? ExitCode.Fine : ExitCode.Found;
            }
            catch (UnreadableException exception)
            {
                error.WriteLine($"{CommandInfo.Name}: {PlainText.Of(exception.Message)}");
                return ExitCode.BadUsage;
            }
        });
        return verb;
    }

    private static DiffResult Judge(
        string old,
        string @new,
        AllowOption allow,
        ParameterValues parameters,
        bool isStrict,
        HostEnvironment environment
    )
    {
        if (old == TemplateFinder.Input && @new == TemplateFinder.Input)
        {
            throw new UnreadableException("the standard input can be one side only: name a file for OLD or for NEW");
        }

        var (before, after) = (DiffInput.Read(old, environment), DiffInput.Read(@new, environment));
        parameters.Check([.. before.Stacks.Values, .. after.Stacks.Values]);
        var byName = before.HasMany && after.HasMany;
        var diffs = byName
            ? StackDiff.ByName(before.Stacks, after.Stacks, parameters)
            : [Single(before, after, parameters)];
        before.Check();
        after.Check();
        return new DiffResult(
            diffs,
            allow,
            [
                .. byName ? Gone(before, after) : [],
                .. allow.Unused(diffs).Select(word => $"--allow {word} allows nothing that happens here"),
            ],
            isStrict
        );
    }

    private static StackDiff Single(DiffInput before, DiffInput after, ParameterValues parameters)
    {
        var ((oldStack, old), (newStack, @new)) = (before.Only(), after.Only());
        return StackDiff.Of(after.Path == TemplateFinder.Input ? oldStack : newStack, old, @new, parameters);
    }

    // Deploying NEW does not delete a stack that only OLD has.
    private static IEnumerable<string> Gone(DiffInput before, DiffInput after) =>
        before
            .Stacks.Where(stack => stack.Value.Source.Parent is null && !after.Stacks.ContainsKey(stack.Key))
            .Select(stack => $"the stack {stack.Key} is only in OLD; it stays as it is until it is destroyed");
}
