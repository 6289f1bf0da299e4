using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ElastiCache.Cli.Documents;

/// <summary>A YAML document as the flat list of its events, with what each alias stands for.</summary>
internal sealed class YamlNodes
{
    private readonly List<ParsingEvent> events = [];

    // Behind which event a node ends; 0 while it is open.
    private readonly List<int> ends = [];
    private readonly Dictionary<int, int> targets = [];

    private YamlNodes() { }

    /// <summary>The event with a number.</summary>
    public ParsingEvent this[int node] => events[node];

    /// <summary>Parses a text.</summary>
    /// <exception cref="UnreadableException">It is not valid YAML, or has more or fewer than one document.</exception>
    public static YamlNodes Parse(string text)
    {
        var nodes = new YamlNodes();
        try
        {
            nodes.Read(new Parser(new Scanner(new StringReader(text), skipComments: true)));
        }
        catch (YamlException exception)
        {
            throw new UnreadableException($"it is not valid YAML: {Reason(exception)}", At(exception.Start));
        }
        // The parser is not ours, and what it does with nonsense is not all documented.
        catch (Exception exception)
            when (exception is not (UnreadableException or OutOfMemoryException or InsufficientExecutionStackException))
        {
            throw new UnreadableException($"it is not valid YAML: {exception.Message}");
        }

        return nodes.events.Count == 0
            ? throw new UnreadableException("it is empty: expected a template in JSON or YAML")
            : nodes;
    }

    /// <summary>The place of a mark.</summary>
    public static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);

    /// <summary>The node itself, or the one that an alias stands for.</summary>
    public int Resolve(int node) => targets.TryGetValue(node, out var target) ? target : node;

    /// <summary>The items of a sequence.</summary>
    public IEnumerable<int> Items(int sequence)
    {
        for (var item = sequence + 1; item < ends[sequence] - 1; item = ends[item])
        {
            yield return item;
        }
    }

    /// <summary>The keys of a mapping as they stand there, each with its value.</summary>
    public IEnumerable<(Scalar Key, int Value)> Entries(int mapping)
    {
        for (var key = mapping + 1; key < ends[mapping] - 1; key = ends[ends[key]])
        {
            yield return events[Resolve(key)] is Scalar name
                ? (name, ends[key])
                : throw new UnreadableException("a key must be text, got a list or an object", At(events[key].Start));
        }
    }

    private void Read(Parser parser)
    {
        var anchors = new Dictionary<AnchorName, int>();
        var open = new Stack<int>();
        var documents = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            switch (current)
            {
                case DocumentStart when ++documents > 1:
                    throw new UnreadableException(
                        "it has several documents: give one template a file",
                        At(current.Start)
                    );
                case MappingEnd or SequenceEnd:
                    events.Add(current);
                    ends.Add(events.Count);
                    ends[open.Pop()] = events.Count;
                    break;
                case AnchorAlias alias:
                    if (!anchors.TryGetValue(alias.Value, out var target))
                    {
                        throw new UnreadableException($"the alias *{alias.Value} has no anchor", At(current.Start));
                    }

                    if (ends[target] == 0)
                    {
                        throw new UnreadableException($"the anchor &{alias.Value} contains itself", At(current.Start));
                    }

                    targets[events.Count] = target;
                    events.Add(current);
                    ends.Add(events.Count);
                    break;
                case NodeEvent node:
                    if (!node.Anchor.IsEmpty)
                    {
                        anchors[node.Anchor] = events.Count;
                    }

                    events.Add(current);
                    if (node is Scalar)
                    {
                        ends.Add(events.Count);
                    }
                    else
                    {
                        ends.Add(0);
                        open.Push(events.Count - 1);
                        CheckDepth(open.Count, current.Start);
                    }

                    break;
            }
        }
    }

    private static void CheckDepth(int depth, Mark at)
    {
        if (depth > Limits.Depth)
        {
            throw new UnreadableException($"it is nested more than {Limits.Depth} deep", At(at));
        }
    }

    private static string Reason(YamlException exception) =>
        exception.Message.ReplaceLineEndings(" ").TrimEnd('.') is { Length: > 0 } reason
            ? reason
            : "it cannot be parsed";
}
