using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary><c>elasticache diff</c>.</summary>
internal static class DiffVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var old = Options.Argument(
            "OLD",
            "What is deployed: a template in JSON or YAML, a folder such as cdk.out, or - for the standard input."
        );
        var @new = Options.Argument("NEW", "What is to be deployed: the same. With --deployed it is the only one.");
        var deployed = Options.Text(
            "--deployed",
            "STACK",
            "Take what this stack was deployed from as OLD, and ask your account of AWS how its caches are."
        );
        var region = RegionOption.Create(
            "The Region of the deployed stack. Default: that of the environment or profile."
        );
        var policy = PolicyDocument.Option("--deployed");
        var format = ReportFormats.Option();
        var allow = AllowOption.Create();
        var strict = Options.Flag(
            "--strict",
            "Exit with 1 too where a change is in place unless something is so in the account."
        );
        var parameters = new ParameterOptions();
        var settings = new SettingsOptions();
        var verb = new Verb(
            "diff",
            "Tell what an update does to each cache: in place, replaced, removed, refused, or in several steps.",
            "elasticache diff deployed.json cdk.out/Shop.template.json --allow REPLACE:SessionsCache",
            "elasticache diff --deployed Shop cdk.out/Shop.template.json"
        )
        {
            old,
            @new,
            format,
            allow,
            strict,
            settings.Acknowledge,
            settings.Settings,
            parameters.Single,
            parameters.File,
            deployed,
            region,
            policy,
        };
        return verb.Does(PolicyDocument.Or(policy, "ElastiCacheDiff", PolicyDocument.Diff, Run));

        int Run(ParseResult parsed)
        {
            var allowed = new AllowOption(parsed.GetValue(allow) ?? []);
            var values = parameters.Read(parsed, environment);
            var meant = Acknowledgements.Of(parsed, settings, environment);
            var (first, second) = (parsed.GetValue(old), parsed.GetValue(@new));
            var isStrict = parsed.GetValue(strict);
            if (parsed.GetValue(deployed) is { } stack)
            {
                if (first is null || second is not null)
                {
                    throw new UnreadableException("--deployed takes one template, what is to be deployed");
                }

                return LiveErrors.Guard(
                    parsed.InvocationConfiguration,
                    () =>
                    {
                        StackDiff[] diffs =
                        [
                            DeployedDiff.Of(stack, first, parsed.GetValue(region), meant, values, environment),
                        ];
                        return Write(
                            new DiffResult(
                                diffs,
                                allowed,
                                [.. diffs.SelectMany(Within)],
                                [.. Unused(allowed, diffs)],
                                isStrict
                            )
                        );
                    }
                );
            }

            return first is null || second is null
                ? throw new UnreadableException(
                    $"diff needs OLD and NEW, such as: {verb.Examples[0]}, or --deployed STACK and NEW"
                )
                : Write(Judge(first, second, allowed, values, meant, isStrict, environment));

            int Write(DiffResult result)
            {
                ReportFormats.Write(
                    DiffReport.Of(result),
                    parsed.GetValue(format),
                    environment,
                    parsed.InvocationConfiguration.Output
                );
                return result.Passes ? ExitCode.Fine : ExitCode.Found;
            }
        }
    }

    private static IEnumerable<string> Unused(AllowOption allow, IReadOnlyList<StackDiff> diffs) =>
        allow.Unused(diffs).Select(word => $"--allow {word} allows nothing that happens here");

    private static DiffResult Judge(
        string old,
        string @new,
        AllowOption allow,
        ParameterValues parameters,
        Acknowledgements meant,
        bool isStrict,
        HostEnvironment environment
    )
    {
        TemplateFinder.CheckSides(old, @new);
        var (before, after) = (DiffInput.Read(old, meant, environment), DiffInput.Read(@new, meant, environment));
        parameters.Check([.. before.Stacks.Values, .. after.Stacks.Values]);
        var byName = before.HasMany && after.HasMany;
        var diffs = byName
            ? StackDiff.ByName(before.Stacks, WithoutLeft(before, after), parameters)
            : [StackDiff.Single(before, after, parameters)];
        before.Check();
        after.Check();
        StackConflict[] conflicts =
        [
            .. byName ? Conflicts(before, after, diffs) : [],
            .. diffs.Where(diff => !byName || !IsDeployedWithOthers(diff.New)).SelectMany(Within),
        ];
        diffs = byName ? DestroyedStacks.Tell(diffs, conflicts, before, after, parameters) : diffs;
        IReadOnlyList<string> exports = [];
        if (byName)
        {
            (diffs, exports) = ExportNotes.Of(Plain(before), Plain(after), diffs);
        }

        return new DiffResult(
            diffs,
            allow,
            [.. conflicts.Select(conflict => DestroyedStacks.Unprotected(conflict, before))],
            [
                .. byName ? [.. Gone(before, after), .. Left(before, after), .. exports] : (string[])[],
                .. HiddenValues.Of(diffs, parameters),
                .. Unused(allow, diffs),
            ],
            isStrict
        );
    }

    // Exports and names are those of a Region of an account.
    private static IEnumerable<StackConflict> Conflicts(
        DiffInput before,
        DiffInput after,
        IReadOnlyList<StackDiff> diffs
    ) =>
        after
            .Stacks.Values.Select(stack => stack.Source)
            .DistinctBy(source => (source.Account, source.Region))
            .SelectMany(source =>
                StackConflicts.Between(
                    StacksIn(before, source),
                    StacksIn(after, source),
                    (stack, id) => diffs.Any(diff => diff.Stack == stack && diff.Replaces(id))
                )
            )
            .DistinctBy(conflict => (conflict.Stack, conflict.Message));

    // What stands in the way of a stack in itself.
    private static IEnumerable<StackConflict> Within(StackDiff diff) =>
        diff is { Old.Template: { } old, New.Template: { } @new }
            ? StackConflicts.Between(
                new Dictionary<string, Template>(StringComparer.Ordinal) { [diff.Stack] = old },
                new Dictionary<string, Template>(StringComparer.Ordinal) { [diff.Stack] = @new },
                (_, id) => diff.Replaces(id)
            )
            : [];

    // Only the stacks of a cloud assembly are known to be deployed together.
    private static bool IsDeployedWithOthers(LoadedTemplate? stack) =>
        stack?.Source is { IsInAssembly: true, Parent: null };

    private static Dictionary<string, Template> StacksIn(DiffInput side, TemplateSource source) =>
        side
            .Stacks.Where(stack => IsDeployedWithOthers(stack.Value) && stack.Value.Source.MayBeWith(source))
            .ToDictionary(stack => stack.Key, stack => stack.Value.Template!, StringComparer.Ordinal);

    private static Dictionary<string, Template> Plain(DiffInput side) =>
        side
            .Stacks.Where(stack => !stack.Value.Source.IsInAssembly)
            .ToDictionary(stack => stack.Key, stack => stack.Value.Template!, StringComparer.Ordinal);

    // Deploying NEW does not delete a stack that only OLD has.
    private static IEnumerable<string> Gone(DiffInput before, DiffInput after) =>
        before
            .Stacks.Where(stack => stack.Value.Source.Parent is null && !after.Stacks.ContainsKey(stack.Key))
            .Select(stack => $"the stack {stack.Key} is only in OLD; it stays as it is until it is destroyed");

    // Templates that were nested, and that no stack of NEW names: nobody deploys them as stacks of their own.
    private static IEnumerable<string> LeftFiles(DiffInput before, DiffInput after) =>
        after.Stacks.Keys.Where(stack => before.NestedFiles.Contains(stack) && !before.Stacks.ContainsKey(stack));

    private static Dictionary<string, LoadedTemplate> WithoutLeft(DiffInput before, DiffInput after) =>
        after.Stacks.ExceptBy(LeftFiles(before, after), stack => stack.Key).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Left(DiffInput before, DiffInput after) =>
        LeftFiles(before, after)
            .Select(stack => $"{stack} is the template of a nested stack in OLD, and in NEW no stack names it")
            .Concat(
                before
                    .Stacks.Where(stack =>
                        stack.Value.Source.Parent is not null
                        && !after.Stacks.ContainsKey(stack.Key)
                        && after.Stacks.ContainsKey(stack.Value.Source.Parent)
                        && !NestedStacks.IsLeftOut(stack.Key, before.Stacks, after.Stacks)
                    )
                    .Select(stack => $"the template of {stack.Key} is not in NEW: it is compared with nothing")
            );
}
