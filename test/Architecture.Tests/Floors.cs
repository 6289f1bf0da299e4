namespace ElastiCache.Architecture.Tests;

/// <summary>The floors of each project, the lowest first: a file names its own folder and the floors below.</summary>
internal static class Floors
{
    /// <summary>By project: its floors, each of one folder or of several that do not know one another.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string[]>> Of { get; } =
        new Dictionary<string, IReadOnlyList<string[]>>(StringComparer.Ordinal)
        {
            ["Model"] =
            [
                ["Values"],
                ["RuleUnit"],
                ["Facts"],
                ["Resources"],
                ["Expressions"],
                ["Templates"],
                ["Changes"],
                ["Changes/Rules"],
                ["Rules"],
                [.. "ABCEGKLMNOPRSTUVW".Select(letter => $"Rules/{letter}")],
                ["Judging"],
                ["Compliance"],
                ["Inventory"],
                ["Cost", "Pictures"],
                ["Sizing", "Twins"],
                ["Verification", "Drills"],
            ],
            ["Constructs"] =
            [
                ["Base", "Jsii"],
                ["Network", "Access"],
                ["Groups", "Logs", "Users"],
                ["Caches"],
                ["Caches/Replication", "Caches/Memcached", "Caches/Serverless"],
                ["GlobalDatastore"],
                ["Backup", "Monitoring", "Publishing", "Scaling"],
                ["Rotation"],
                ["Synthesis"],
            ],
        };

    /// <summary>
    /// By project: arrows that have still to be cut, as the two files. The list only becomes shorter; a test fails when one
    /// of them is gone and still listed.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string From, string To)>> ToCut { get; } =
        new Dictionary<string, IReadOnlyList<(string From, string To)>>(StringComparer.Ordinal)
        {
            ["Model"] =
            [
                ("Rules/K/SubnetGroupRules.cs", "Rules/N/NameRules.cs"),
                ("Rules/V/ServerlessRules.cs", "Rules/N/NameRules.cs"),
            ],
            ["Constructs"] = [],
        };

    /// <summary>
    /// By project: files that name each other in a circle. The list only becomes shorter; a test fails when one of them is
    /// in no circle any more and still listed.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Knotted { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["Model"] =
            [
                "Cost/PriceBook.cs",
                "Cost/PriceFile.cs",
                "Expressions/Base64Expression.cs",
                "Expressions/Candidate.cs",
                "Expressions/Choice.cs",
                "Expressions/CombinedCondition.cs",
                "Expressions/ConditionExpression.cs",
                "Expressions/ConditionParser.cs",
                "Expressions/Definitions.cs",
                "Expressions/EqualsCondition.cs",
                "Expressions/Evaluated.cs",
                "Expressions/Evaluation.cs",
                "Expressions/Exploration.cs",
                "Expressions/Expression.cs",
                "Expressions/ExpressionParser.cs",
                "Expressions/FindInMapExpression.cs",
                "Expressions/GetAttExpression.cs",
                "Expressions/IfExpression.cs",
                "Expressions/JoinExpression.cs",
                "Expressions/LengthExpression.cs",
                "Expressions/ListExpression.cs",
                "Expressions/LiteralExpression.cs",
                "Expressions/Loop.cs",
                "Expressions/NamedCondition.cs",
                "Expressions/NotCondition.cs",
                "Expressions/ObjectExpression.cs",
                "Expressions/OtherFunctionExpression.cs",
                "Expressions/Outcome.cs",
                "Expressions/Outcomes.cs",
                "Expressions/Parameter.cs",
                "Expressions/RefExpression.cs",
                "Expressions/References.cs",
                "Expressions/SelectExpression.cs",
                "Expressions/SplitExpression.cs",
                "Expressions/SubExpression.cs",
                "Expressions/TemplateRule.cs",
                "Expressions/UnknownCondition.cs",
                "Inventory/InventoryReader.Security.cs",
                "Inventory/TemplateInventory.cs",
                "Templates/Template.cs",
                "Templates/TemplateContext.cs",
                "Templates/TemplateObject.Unknown.cs",
            ],
            ["Constructs"] = [],
        };

    /// <summary>The floor of a folder, from 0; -1 for a folder on none.</summary>
    public static int FloorOf(string project, string folder)
    {
        var floors = Of[project];
        for (var floor = 0; floor < floors.Count; floor++)
        {
            if (floors[floor].Contains(folder))
            {
                return floor;
            }
        }

        return -1;
    }
}
