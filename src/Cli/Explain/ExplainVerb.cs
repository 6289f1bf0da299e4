using System.CommandLine;

namespace ElastiCache.Cli.Explain;

/// <summary><c>elasticache explain</c>.</summary>
internal static class ExplainVerb
{
    private const int Neighbours = 5;

    /// <summary>The verb with its argument.</summary>
    public static Verb Create()
    {
        var id = new Argument<string[]>("ID")
        {
            Description = "The rule's id, as lint shows it, such as R-05.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Verb(
            "explain",
            "Explain a rule: what it says, why, what fails, what passes, where it was learned.",
            "elasticache explain E-05"
        )
        {
            id,
        };
        verb.SetAction(parsed => Explain(parsed.GetValue(id) ?? [], parsed.InvocationConfiguration));
        return verb;
    }

    private static int Explain(string[] ids, InvocationConfiguration streams)
    {
        if (ids.Length == 0)
        {
            streams.Error.WriteLine($"{CommandLine.Name}: explain needs the id of a rule, such as explain E-05");
            return ExitCode.BadUsage;
        }

        var exitCode = ExitCode.Fine;
        var isFirst = true;
        foreach (var id in ids)
        {
            var explanations = Explanations(id);
            if (explanations.Count == 0)
            {
                streams.Error.WriteLine($"{CommandLine.Name}: {Unknown(id)}");
                exitCode = ExitCode.BadUsage;
            }

            foreach (var explain in explanations)
            {
                if (!isFirst)
                {
                    streams.Output.WriteLine();
                }

                explain(streams.Output);
                isFirst = false;
            }
        }

        return exitCode;
    }

    // The rows of an id: rules, or what takes two templates to judge, or what nothing judges.
    private static IReadOnlyList<Action<TextWriter>> Explanations(string id) =>
        [
            .. KnownRules.Find(id).Select(rule => (Action<TextWriter>)(output => Explanation.Write(rule, output))),
            .. RuleCatalog
                .Updates.Where(row => IsOf(row.Id, id))
                .Select(row => (Action<TextWriter>)(output => RowExplanation.Write(row, output))),
            .. RuleCatalog
                .NotJudged.Where(row => IsOf(row.Id, id))
                .Select(row => (Action<TextWriter>)(output => RowExplanation.Write(row, output))),
        ];

    private static bool IsOf(string row, string id) => row.Equals(id, StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string id)
    {
        var near = KnownRules
            .Ids.OrderBy(candidate => Similarity.Distance(id.ToUpperInvariant(), candidate))
            .Take(Neighbours)
            .Order(StringComparer.Ordinal);
        return $"'{id}' is not the id of a rule; the nearest are {string.Join(", ", near)}";
    }
}
