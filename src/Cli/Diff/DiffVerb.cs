using System.CommandLine;
using System.Text.Json;
using ElastiCache.Cli.Choices;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Diff;

/// <summary><c>elasticache diff</c>.</summary>
internal static class DiffVerb
{
    // The update would do harm: a pipeline stops here.
    private const int Stop = 1;

    private static readonly string[] Formats = ["text", "json"];

    /// <summary>The verb with its options.</summary>
    public static Verb Create()
    {
        var old = new Argument<string>("OLD")
        {
            Description = "What is deployed: a template in JSON, or a cdk.out folder.",
        };
        var @new = new Argument<string>("NEW") { Description = "What is to be deployed: the same." };
        var format = new ChoiceOption("--format", "Text (the default), or JSON.", Formats)
        {
            HelpName = string.Join('|', Formats),
        };
        var allow = Allowed.Option();
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
        };
        verb.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                return Run(
                    parsed.GetValue(old)!,
                    parsed.GetValue(@new)!,
                    new Allowed(parsed.GetValue(allow) ?? []),
                    parsed.IsJson(format),
                    output
                );
            }
            catch (UnreadableException exception)
            {
                error.WriteLine($"{CommandLine.Name}: {exception.Message}");
                return ExitCode.BadUsage;
            }
        });
        return verb;
    }

    private static int Run(string old, string @new, Allowed allowed, bool asJson, TextWriter output)
    {
        var (before, after) = (TemplateFiles.Read(old), TemplateFiles.Read(@new));
        var byName = Directory.Exists(old) && Directory.Exists(@new);
        if (!byName && (before.Count > 1 || after.Count > 1))
        {
            throw new UnreadableException(
                before.Count > 1 ? old : @new,
                "this folder has several stacks; compare it with another cdk.out folder, or name one template in it"
            );
        }

        var diffs = StackDiff.Of(before, after, byName);
        var report = Report(diffs, allowed, byName ? Gone(before, after) : []);
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(report, Json.Default.DiffReport));
        }
        else
        {
            DiffWriter.Write(report, diffs, allowed, output);
        }

        return report.Passes ? ExitCode.Fine : Stop;
    }

    private static DiffReport Report(IReadOnlyList<StackDiff> diffs, Allowed allowed, IEnumerable<string> notes)
    {
        var rows = diffs
            .SelectMany(diff =>
                diff.Plan.Changed.Select(update =>
                    DiffRow.Of(diff.Stack, update, update.IsHarmful && allowed.Covers(diff.Stack, update))
                )
            )
            .ToList();
        return new DiffReport(
            rows.TrueForAll(row => !row.Harmful || row.Allowed),
            diffs.Sum(diff => diff.Plan.Resources.Count) - rows.Count,
            rows,
            [.. notes, .. allowed.Unused(diffs).Select(word => $"--allow {word} allows nothing that happens here")]
        );
    }

    // Deploying NEW does not delete a stack that only OLD has.
    private static IEnumerable<string> Gone(IReadOnlyList<StackTemplate> before, IReadOnlyList<StackTemplate> after) =>
        before
            .Select(stack => stack.Stack)
            .Except(after.Select(stack => stack.Stack), StringComparer.Ordinal)
            .Where(stack => !StackDiff.IsNested(stack))
            .Select(stack => $"the stack {stack} is only in OLD; it stays as it is until it is destroyed");
}
