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
                ["Preflight"],
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
                ["Rotation", "Experiments"],
                ["Synthesis"],
            ],
            ["Live"] =
            [
                [""],
                ["Processes", "Certificates", "Resp", "Aws"],
                ["Engines", "Memcached", "Aws/Observers", "Preflight"],
                ["Twins"],
                ["Verification"],
                ["Drills"],
            ],
            ["Cli"] =
            [
                ["Hosting"],
                ["Output"],
                ["Documents"],
                ["Arguments"],
                ["Templates"],
                ["Reports"],
                ["Reports/Formats"],
                ["Verbs"],
                ["Verbs/Cost", "Verbs/Local", "Verbs/Lint/Fixing", "Verbs/Lint/Settings"],
                [
                    "Verbs/Completion",
                    "Verbs/Diagram",
                    "Verbs/Diff",
                    "Verbs/Drill",
                    "Verbs/Engines",
                    "Verbs/Explain",
                    "Verbs/Help",
                    "Verbs/Lint",
                    "Verbs/Nodes",
                    "Verbs/Prices",
                    "Verbs/Size",
                    "Verbs/Verify",
                ],
                ["Verbs/Reporting", "Verbs/Preflight"],
                [""],
            ],
            ["Infra"] =
            [
                ["Settings"],
                ["Settings/Rules"],
                ["Stacks"],
                [""],
            ],
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
