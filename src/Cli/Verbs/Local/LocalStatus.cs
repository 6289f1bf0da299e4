using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Says which twins there are.</summary>
internal static class LocalStatus
{
    /// <summary>Writes all twins, or one.</summary>
    public static int Run(string? name, string? format, TextWriter output)
    {
        var twins = (name is null ? TwinFolder.All() : [TwinChoice.Of(name)]).Select(Read).ToList();
        if (format == "json")
        {
            WriteJson(twins, output);
        }
        else
        {
            WriteText(twins, output);
        }

        return ExitCode.Fine;
    }

    private static (TwinFolder Folder, string State, IReadOnlyList<NodeStatus> Nodes) Read(TwinFolder folder)
    {
        var state = !folder.IsHeld()
            ? Directory.Exists(folder.RunFolder)
                ? "killed"
                : "stopped"
            : folder.Report() is null
                ? "starting"
                : "running";
        return (
            folder,
            state,
            state == "running" && folder.Run() is { } run ? TwinStatus.Of(folder, run).GetAwaiter().GetResult() : []
        );
    }

    private static void WriteText(
        List<(TwinFolder Folder, string State, IReadOnlyList<NodeStatus> Nodes)> twins,
        TextWriter output
    )
    {
        if (twins.Count == 0)
        {
            output.WriteLine("There is no twin.");
        }

        foreach (var (folder, state, nodes) in twins)
        {
            var hint = state == "killed" ? $": {CommandInfo.Name} local down {folder.Name} clears what is left" : "";
            output.WriteLine(VisibleText.Of($"{folder.Name}: {state}{hint}"));
            if (nodes.Count == 0)
            {
                continue;
            }

            var hasPlaintext = nodes.Any(node => node.PlaintextPort is not null);
            var table = new Table([
                new("  node"),
                new("role"),
                new("port", IsNumber: true),
                .. hasPlaintext ? [new Column("plaintext", IsNumber: true)] : Array.Empty<Column>(),
                new("process", IsNumber: true),
            ]);
            foreach (var node in nodes)
            {
                table.Add([
                    $"  {VisibleText.Of(node.Key)}",
                    node.Role,
                    $"{node.Port}",
                    .. hasPlaintext ? [Cell.Of(node.PlaintextPort?.ToString())] : Array.Empty<string>(),
                    Cell.Of(node.Process?.ToString()),
                ]);
            }

            table.Write(output);
        }
    }

    private static void WriteJson(
        List<(TwinFolder Folder, string State, IReadOnlyList<NodeStatus> Nodes)> twins,
        TextWriter output
    ) =>
        output.WriteJson(json =>
        {
            foreach (var (folder, state, nodes) in json.List("twins", twins))
            {
                json.WriteString("name", folder.Name);
                json.WriteString("source", folder.Identity()?.Source);
                json.WriteString("state", state);
                foreach (var node in json.List("nodes", nodes))
                {
                    json.WriteString("node", node.Key);
                    json.WriteString("role", node.Role);
                    json.WriteNumber("port", node.Port);
                    if (node.PlaintextPort is { } plaintext)
                    {
                        json.WriteNumber("plaintextPort", plaintext);
                    }

                    if (node.Process is { } process)
                    {
                        json.WriteNumber("process", process);
                    }
                }
            }
        });
}
