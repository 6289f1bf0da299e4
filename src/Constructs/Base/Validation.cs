namespace ElastiCache.Cdk;

/// <summary>What becomes of the violations that the model finds.</summary>
internal static class Validation
{
    private const string ConflictId = "CDK-1";

    // The CLI tells the warnings of an app that it runs. Whoever runs the app by itself would not see them.
    private static bool IsRunByCli => System.Environment.GetEnvironmentVariable("CDK_OUTDIR") is { Length: > 0 };

    /// <summary>Throws all errors at once; turns the rest into warnings that can be acknowledged by id.</summary>
    /// <param name="scope">The construct that was specified.</param>
    /// <param name="violations">What the rules found.</param>
    /// <param name="labels">What the user calls the properties, where it is not what CloudFormation calls them.</param>
    /// <exception cref="CacheConfigurationException">There is an error among them.</exception>
    public static void Judge(
        Construct scope,
        IEnumerable<Violation> violations,
        IReadOnlyDictionary<string, string>? labels = null
    )
    {
        Violation[] found =
        [
            .. violations.Select(violation =>
                Label(violation.Property, labels) is { } label
                    ? violation with
                    {
                        Property = label,
                        CloudFormationProperty = violation.Property,
                    }
                    : violation
            ),
        ];
        Violation[] errors = [.. found.Where(violation => violation.Severity == Severity.Error)];
        if (errors.Length > 0)
        {
            throw new CacheConfigurationException(scope.Node.Path, errors);
        }

        if (found.Length == 0)
        {
            return;
        }

        var path = scope.Node.Path;
        var teller = Stack.Of(scope) as ITellsWarnings;
        foreach (var violation in found)
        {
            var sentence = teller is null
                ? $"{violation.Property}: {violation.Message}"
                : teller.TellWarning(path, violation);
            if (sentence is null)
            {
                continue;
            }

            // What the tables do not know is most likely a typo.
            if (!IsRunByCli && violation.Severity == Severity.Unknown)
            {
                Console.Error.WriteLine(
                    $"{(teller is null ? $"{path}: " : "")}{sentence} (elasticache:{violation.RuleId})"
                );
            }

            Annotations.Of(scope).AddWarning($"elasticache:{violation.RuleId}", sentence);
        }
    }

    // What stands within a property is called by it.
    private static string? Label(string property, IReadOnlyDictionary<string, string>? labels) =>
        labels?.GetValueOrDefault(property) ?? labels?.GetValueOrDefault(property.Split('.')[0]);

    /// <summary>Two properties that say different things about one matter, or leave it open together.</summary>
    public static Violation Conflict(string property, string message) =>
        new(ConflictId, Severity.Error, property, message);

    /// <summary>What the props say and cannot be: a conflict for each sentence that there is.</summary>
    public static IEnumerable<Violation> Conflicts(params (string Property, string? Mistake)[] found) =>
        found.Where(one => one.Mistake is not null).Select(one => Conflict(one.Property, one.Mistake!));

    /// <summary>A removal policy asks for a snapshot of what makes none.</summary>
    public static IEnumerable<Violation> NoSnapshot(RemovalPolicy policy, string message) =>
        policy == RemovalPolicy.SNAPSHOT ? [new Violation("M-01", Severity.Error, nameof(RemovalPolicy), message)] : [];

    /// <summary>An error that is about a call rather than a property.</summary>
    public static CacheConfigurationException Refuse(IConstruct scope, string subject, string message) =>
        Refuse(scope, ConflictId, subject, message);

    /// <summary>The same where a rule of the service stands behind it.</summary>
    public static CacheConfigurationException Refuse(IConstruct scope, string ruleId, string subject, string message) =>
        new(scope.Node.Path, [new Violation(ruleId, Severity.Error, subject, message)]);
}
