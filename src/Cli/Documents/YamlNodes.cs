using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ElastiCache.Cli.Documents;

/// <summary>A YAML document as the flat list of its events, with what each alias stands for.</summary>
internal sealed class YamlNodes
{
    private readonly List<ParsingEvent> _events = [];

    // Behind which event a node ends; 0 while it is open.
    private readonly List<int> _ends = [];
    private readonly Dictionary<int, int> _targets = [];

    private YamlNodes() { }

    /// <summary>The event with a number.</summary>
    public ParsingEvent this[int node] => _events[node];

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
            var sentence = YamlMistake.Sentence(
                exception.Message,
                Letter(text, exception.Start),
                Before(text, exception.Start)
            );
            throw new UnreadableException(
                sentence,
                YamlMistake.TabOf(sentence, text, exception.Start) ?? At(exception.Start)
            );
        }
        // The parser is not ours, and what it does with nonsense is not all documented.
        catch (Exception exception)
            when (exception is not (UnreadableException or OutOfMemoryException or InsufficientExecutionStackException))
        {
            throw new UnreadableException(YamlMistake.Sentence("", null, ""));
        }

        return nodes._events.Count == 0
            ? throw new UnreadableException("it is empty: expected a template in JSON or YAML")
            : nodes;
    }

    /// <summary>The place of a mark.</summary>
    public static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);

    /// <summary>The node itself, or the one that an alias stands for.</summary>
    public int Resolve(int node) => _targets.TryGetValue(node, out var target) ? target : node;

    /// <summary>Behind which event a node ends.</summary>
    public int End(int node) => _ends[node];

    /// <summary>The items of a sequence.</summary>
    public IEnumerable<int> Items(int sequence)
    {
        for (var item = sequence + 1; item < _ends[sequence] - 1; item = _ends[item])
        {
            yield return item;
        }
    }

    /// <summary>The keys of a mapping as they stand there, each with its value.</summary>
    public IEnumerable<(Scalar Key, int Value)> Entries(int mapping)
    {
        for (var key = mapping + 1; key < _ends[mapping] - 1; key = _ends[_ends[key]])
        {
            if (_events[Resolve(key)] is not Scalar name)
            {
                throw new UnreadableException(
                    _events[key] is MappingStart { Style: MappingStyle.Flow }
                        ? "{{ begins an object within an object: put quotes around a dynamic reference, '{{resolve:...}}'; what another tool fills in ({{ ... }}) is to be judged once it has"
                        : "a key must be text, got a list or an object",
                    At(_events[key].Start)
                );
            }

            // The parser of the library lets some nonsense pass, such as a tag behind which nothing stands.
            yield return _ends[key] < _ends[mapping] - 1
                ? (name, _ends[key])
                : throw new UnreadableException($"the key '{name.Value}' has no value", At(name.Start));
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
                    _events.Add(current);
                    _ends.Add(_events.Count);
                    _ends[open.Pop()] = _events.Count;
                    break;
                case AnchorAlias alias:
                    if (!anchors.TryGetValue(alias.Value, out var target))
                    {
                        throw new UnreadableException($"the alias *{alias.Value} has no anchor", At(current.Start));
                    }

                    if (_ends[target] == 0)
                    {
                        throw new UnreadableException($"the anchor &{alias.Value} contains itself", At(current.Start));
                    }

                    _targets[_events.Count] = target;
                    _events.Add(current);
                    _ends.Add(_events.Count);
                    break;
                case NodeEvent node:
                    if (!node.Anchor.IsEmpty)
                    {
                        anchors[node.Anchor] = _events.Count;
                    }

                    _events.Add(current);
                    if (node is Scalar)
                    {
                        _ends.Add(_events.Count);
                    }
                    else
                    {
                        _ends.Add(0);
                        open.Push(_events.Count - 1);
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

    // What stands before a place in its line.
    private static string Before(string text, Mark mark)
    {
        var end = (int)Math.Clamp(mark.Index, 0, text.Length);
        return text[(end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1)..end];
    }

    private static char? Letter(string text, Mark mark) =>
        mark.Index >= 0 && mark.Index < text.Length ? text[(int)mark.Index] : null;
}
