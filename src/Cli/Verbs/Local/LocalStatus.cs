using System.CommandLine;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Says which twins there are.</summary>
internal static class LocalStatus
{
    /// <summary>Writes all twins, or one.</summary>
    public static int Run(string? name, string? format, InvocationConfiguration streams) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                var folders = name is null ? TwinFolder.All() : [TwinChoice.Of(name)];
                var twins = folders.Select(Read).ToList();
                if (format == "json")
                {
                    WriteJson(twins, streams.Output);
                }
                else
                {
                    WriteText(twins, streams.Output);
                }

                return ExitCode.Fine;
            }
        );

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
            output.WriteLine(PlainText.Of($"{folder.Name}: {state}{hint}"));
            if (nodes.Count == 0)
            {
                continue;
            }

            var hasPlaintext = nodes.Any(node => node.PlaintextPort is not null);
            var table = new Table([
                new Column("  node"),
                new Column("role"),
                new Column("port", IsNumber: true),
                .. hasPlaintext ? [new Column("plaintext", IsNumber: true)] : Array.Empty<Column>(),
                new Column("process", IsNumber: true),
            ]);
            foreach (var node in nodes)
            {
                table.Add([
                    $"  {PlainText.Of(node.Key)}",
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
        JsonOutput.Write(
            output,
            json =>
                json.List(
                    "twins",
                    twins,
                    twin =>
                    {
                        json.WriteString("name", twin.Folder.Name);
                        json.WriteString("source", twin.Folder.Identity()?.Source);
                        json.WriteString("state", twin.State);
                        json.List(
                            "nodes",
                            twin.Nodes,
                            node =>
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
                        );
                    }
                )
        );
}
