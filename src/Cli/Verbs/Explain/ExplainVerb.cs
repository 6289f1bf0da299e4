using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Verbs.Explain;

/// <summary><c>elasticache explain</c>.</summary>
internal static class ExplainVerb
{
    private const int Neighbours = 5;

    /// <summary>The verb with its argument and options.</summary>
    public static Verb Create()
    {
        var id = new Argument<string[]>("ID")
        {
            Description = "The rule's id, as lint shows it, such as R-05. Default: a list of all.",
            // Without it the help would list every id.
            HelpName = "ID",
            Arity = ArgumentArity.ZeroOrMore,
        };
        id.CompletionSources.Add(_ =>
            KnownRules.Ids.Select(known => new System.CommandLine.Completions.CompletionItem(known))
        );
        var type = Options.Text("--type", "TYPE", "Only rules about this type, such as ReplicationGroup.");
        type.CompletionSources.Add(_ =>
            RuleRow.AllTypes.Select(known => new System.CommandLine.Completions.CompletionItem(known))
        );
        var severity = new ChoiceOption("--severity", "Only rules of this severity.", RuleRow.Severities);
        var format = new ChoiceOption("--format", "Text (the default), or JSON.", ["text", "json"]);
        return new Verb(
            "explain",
            "Explain a rule: what it says, why, what fails, what passes, where it was learned.",
            "elasticache explain --type ServerlessCache --severity error",
            "elasticache explain E-05"
        )
        {
            id,
            type,
            severity,
            format,
        }.Does(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            var ids = parsed.GetValue(id) ?? [];
            var unknown = ids.Where(wanted => !KnownRules.Ids.Contains(wanted, StringComparer.OrdinalIgnoreCase));
            var (knownType, mistake) = TypeOf(parsed.GetValue(type));
            List<string> mistakes = [.. unknown.Select(Unknown), .. mistake is null ? (string[])[] : [mistake]];
            streams.Error.WriteLines(mistakes.Select(sentence => $"{CommandInfo.Name}: {sentence}"));
            var filter = new RuleFilter(ids, knownType, parsed.GetValue(severity));
            if (mistakes.Count == 0 && ids.Length > 0 && !filter.Rows().Any())
            {
                streams.Error.WriteLine(
                    $"{CommandInfo.Name}: {string.Join(", ", ids)} has nothing of this type and severity: leave --type and --severity out"
                );
                return ExitCode.BadUsage;
            }

            if (mistake is null && (ids.Length == 0 || mistakes.Count < ids.Length))
            {
                Write(filter, parsed.IsJson(format), streams.Output);
            }

            return mistakes.Count == 0 ? ExitCode.Fine : ExitCode.BadUsage;
        });
    }

    private static void Write(RuleFilter filter, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            RuleListing.WriteJson(filter.Rows(), output);
        }
        else if (filter.Ids.Count == 0)
        {
            RuleListing.WriteTable(filter.Rows(), output);
        }
        else
        {
            WriteExplanations(filter, output);
        }
    }

    // In the order in which they were asked for.
    private static void WriteExplanations(RuleFilter filter, TextWriter output)
    {
        var wanted = filter.Rows().Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var isFirst = true;
        foreach (
            var explain in filter
                .Ids.SelectMany(Explanations)
                .Where(entry => wanted.Contains(entry.Id))
                .DistinctBy(entry => entry.Row)
        )
        {
            if (!isFirst)
            {
                output.WriteLine();
            }

            explain.Write(output);
            isFirst = false;
        }
    }

    // The rows of an id: rules, or what takes two templates to judge, or what nothing judges.
    private static IReadOnlyList<(string Id, object Row, Action<TextWriter> Write)> Explanations(string id)
    {
        return
        [
            .. Rows(Explained.All.Where(rule => IsOf(rule.Rule.Id, id)), rule => rule.Rule.Id, Explanation.Write),
            // What diff reports under the id, too.
            .. Rows(
                RuleCatalog.Updates.Where(row => IsOf(row.Id, id) || IsOf(row.ReportedAs, id)),
                row => IsOf(row.Id, id) ? row.Id : row.ReportedAs,
                Explanation.Write
            ),
            // Of what a rule of lint says of a value, too, diff says when it may change.
            .. Rows(
                HeldProperties.All.Where(held => IsOf(held.RuleId, id) && KnownRules.Find(id).Count > 0),
                held => held.RuleId,
                Explanation.Write
            ),
            .. Rows(RuleCatalog.NotJudged.Where(row => IsOf(row.Id, id)), row => row.Id, Explanation.Write),
        ];

        static IEnumerable<(string, object, Action<TextWriter>)> Rows<T>(
            IEnumerable<T> rows,
            Func<T, string> idOf,
            Action<T, TextWriter> write
        )
            where T : class =>
            rows.Select(row => (idOf(row), (object)row, (Action<TextWriter>)(output => write(row, output))));
    }

    // ReplicationGroup is short for AWS::ElastiCache::ReplicationGroup.
    private static (string? Type, string? Mistake) TypeOf(string? given)
    {
        if (given is null)
        {
            return (null, null);
        }

        var known = RuleRow.AllTypes.FirstOrDefault(type =>
            type.Equals(given, StringComparison.OrdinalIgnoreCase)
            || type.EndsWith($"::{given}", StringComparison.OrdinalIgnoreCase)
        );
        var names = RuleRow.AllTypes.Select(type => type[(type.LastIndexOf(':') + 1)..]).ToList();
        return known is null ? (null, Sentence.NotIn(names, given, $"--type '{given}' is not known")) : (known, null);
    }

    private static bool IsOf(string row, string id) => row.Equals(id, StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string id)
    {
        var near = KnownRules
            .Ids.OrderBy(candidate => Similarity.Distance(id.ToUpperInvariant(), candidate))
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .Take(Neighbours);
        return $"'{id}' is not the id of a rule; the nearest are {string.Join(", ", near)}";
    }
}
