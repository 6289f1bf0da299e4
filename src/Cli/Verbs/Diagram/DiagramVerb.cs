using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Templates;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Diagram;

/// <summary><c>elasticache diagram</c>.</summary>
internal static class DiagramVerb
{
    private static readonly Dictionary<string, Func<IReadOnlyList<TemplateInventory>, string>> Formats = new(
        StringComparer.Ordinal
    )
    {
        ["text"] = TextPicture.Of,
        ["svg"] = inventories => SvgPicture.Of(inventories),
        ["mermaid"] = MermaidPicture.Of,
    };

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var path = new Argument<string>("TEMPLATE")
        {
            Description = "A template (JSON or YAML), a folder such as cdk.out, or - for the standard input.",
        };
        var region = RegionOption.Create();
        var parameters = new ParameterOptions();
        var cache = new Option<string?>("--cache")
        {
            Description = "Only this cache: its name or its logical id.",
            HelpName = "NAME",
        };
        var format = new ChoiceOption(
            "--format",
            "text, svg, mermaid. Default: what the name of --output ends in, or text.",
            [.. Formats.Keys]
        )
        {
            HelpName = "FORMAT",
        };
        var output = new Option<string?>("--output")
        {
            Description = "Write it here instead of to the standard output.",
            HelpName = "FILE",
        };
        var verb = new Verb(
            "diagram",
            "Draw the caches of a template: zones, shards, nodes, endpoints, who reaches them, keys and users.",
            "elasticache diagram cdk.out --output caches.svg",
            "elasticache diagram template.yaml --format mermaid"
        )
        {
            path,
            region,
            parameters.Single,
            parameters.File,
            cache,
            format,
            output,
        };
        verb.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            try
            {
                var values = parameters.Read(parsed, environment);
                var input = InventoryInput.Read(parsed.GetValue(path)!, parsed.GetValue(region), values, environment);
                values.Check(input.Templates);
                var inventories = Only(input, parsed.GetValue(cache), parsed.GetValue(path)!);
                var picture = Formats[Format(parsed.GetValue(format), parsed.GetValue(output))](inventories);
                if (parsed.GetValue(output) is { } file)
                {
                    OutputFile.Write(file, picture, environment);
                }
                else
                {
                    streams.Output.Write(picture);
                }

                return ExitCode.Fine;
            }
            catch (UnreadableException exception)
            {
                streams.Error.WriteLine($"{CommandInfo.Name}: {PlainText.Of(exception.Message)}");
                return ExitCode.BadUsage;
            }
        });
        return verb;
    }

    private static string Format(string? format, string? output) =>
        format
        ?? Path.GetExtension(output)?.ToLowerInvariant() switch
        {
            ".svg" => "svg",
            ".mmd" or ".mermaid" => "mermaid",
            _ => "text",
        };

    private static IReadOnlyList<TemplateInventory> Only(InventoryInput input, string? name, string path)
    {
        if (!input.Caches.Any())
        {
            throw new UnreadableException($"{path}: there is no cache in it to draw");
        }

        if (name is null)
        {
            return input.Inventories;
        }

        var names = input.Caches.Select(cache => cache.Name).ToList();
        var found = input
            .Inventories.Select(inventory =>
                inventory with
                {
                    GlobalDatastores = [],
                    Caches = [.. inventory.Caches.Where(cache => cache.Name == name || cache.LogicalId == name)],
                }
            )
            .Where(inventory => inventory.Caches.Count > 0)
            .ToList();
        return found.Count > 0
            ? found
            : throw new UnreadableException(
                Sentence.Unknown($"--cache '{name}' is not known", names, Nearest.Of(name, names))
            );
    }
}
