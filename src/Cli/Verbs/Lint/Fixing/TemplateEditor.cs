// Long: each form of writing, JSON, YAML in blocks and YAML in flow, is edited in its own way.
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Lint.Fixing;

/// <summary>
/// Changes the properties of a resource in the text of a template, and nothing else: what is not changed keeps its bytes,
/// comments, order and form. Where it cannot be sure (an alias, a function, a block of text) it changes nothing.
/// </summary>
internal sealed partial class TemplateEditor
{
    private readonly string _text;
    private readonly JsonElement _root;
    private readonly bool _isYaml;
    private readonly SourceNode _whole;
    private readonly SourceNode _properties;
    private readonly ScalarWriter _writer;
    private readonly List<(int Start, int End, string Text)> _splices = [];
    private readonly Dictionary<SourceNode, SortedSet<int>> _removed = new(ReferenceEqualityComparer.Instance);

    private TemplateEditor(Document document, SourceNode whole, SourceNode properties)
    {
        (_text, _whole, _properties) = (document.Text, whole, properties);
        (_root, _isYaml) = (document.Root, document.IsYaml);
        _writer = new ScalarWriter(_text, document.IsYaml);
    }

    /// <summary>The text with some changes of resources; null where one of them cannot be made.</summary>
    /// <param name="root">The template in its text.</param>
    /// <param name="changes">The changes by logical id.</param>
    /// <param name="refused">Receives the logical ids of the resources of which one cannot be made.</param>
    public static string? Apply(
        TemplateRoot root,
        IEnumerable<(string LogicalId, IReadOnlyList<FixEdit> Edits)> changes,
        ISet<string> refused
    )
    {
        var document = root.Document;
        var whole = document.Source();
        var splices = new List<(int Start, int End, string Text)>();
        foreach (var change in changes.GroupBy(change => change.LogicalId, change => change.Edits))
        {
            // Two rules may ask for the same change.
            List<TemplateEditor> editors =
            [
                .. root.PropertiesOf(whole, change.Key)
                    .Where(path => !SharedNodes.AreOn(document, whole, path))
                    .Select(path => new TemplateEditor(document, whole, whole.Find(path)!)),
            ];
            if (
                editors.Count > 0
                && change.SelectMany(edits => edits).Distinct().All(edit => Edit(editors, edit))
                && editors.TrueForAll(editor => editor.Cut())
            )
            {
                splices.AddRange(editors.SelectMany(editor => editor._splices));
            }
            else
            {
                refused.Add(change.Key);
            }
        }

        return refused.Count > 0 ? null : Splice(document.Text, splices);
    }

    // Of a resource in several parts, the last part that has a property says what it is; what is renamed or goes does so in
    // each of them.
    private static bool Edit(List<TemplateEditor> editors, FixEdit edit)
    {
        var having = editors.FindAll(editor => editor._properties.Entry(edit.Property) is not null);
        return having.Count == 0 ? editors[0].Edit(edit)
            : edit.Kind is FixEditKind.Set or FixEditKind.SetName ? having[^1].Edit(edit)
            : having.TrueForAll(editor => editor.Edit(edit));
    }

    private static string? Splice(string text, List<(int Start, int End, string Text)> splices)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var (start, end, replacement) in splices.Distinct().OrderBy(splice => splice.Start))
        {
            if (start < at)
            {
                return null;
            }

            result.Append(text, at, start - at).Append(replacement);
            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private bool Edit(FixEdit edit)
    {
        var path = edit.Steps();
        if (edit.Kind == FixEditKind.Replace)
        {
            return Replace(_properties.Find(path), edit);
        }

        if (edit.Kind == FixEditKind.Once)
        {
            return Once(_properties.Find(path));
        }

        if (_properties.Find(path.SkipLast(1)) is not { Kind: SourceKind.Object } owner)
        {
            return false;
        }

        var entry = owner.Entry(path[^1]);
        return edit.Kind switch
        {
            FixEditKind.Rename => entry is not null && owner.Entry(edit.Value) is null && Rename(entry, edit.Value),
            FixEditKind.Remove => entry is not null && Remove(owner, owner.Entries.ToList().IndexOf(entry)),
            FixEditKind.SetName => entry?.Value is { Kind: SourceKind.Scalar } name
                && IsSaidOnce(name)
                && Write(name, edit, owner.IsFlow),
            _ => entry is null ? Insert(owner, path[^1], edit) : Write(entry.Value, edit, owner.IsFlow),
        };
    }

    private bool Write(SourceNode old, FixEdit edit, bool isFlow)
    {
        if (old.Kind != SourceKind.Scalar)
        {
            return false;
        }

        _splices.Add((old.Start, old.End, _writer.InPlaceOf(old, edit, isFlow)));
        return true;
    }

    private bool Replace(SourceNode? below, FixEdit edit)
    {
        var name = edit.Steps().LastOrDefault("");
        var found =
            below?.Scalars(name).Where(entry => entry.Name == edit.Key && entry.Scalar.Text == edit.From).ToList()
            ?? [];
        return found.Count > 0 && found.TrueForAll(entry => Write(entry.Scalar, edit, isFlow: true));
    }

    private bool Once(SourceNode? list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list is { Kind: SourceKind.List }
            && Enumerable
                .Range(0, list.Items.Count)
                .Where(index => list.Items[index].Kind == SourceKind.Scalar && !seen.Add(list.Items[index].Text))
                .ToList()
                is { Count: > 0 } twice
            && twice.TrueForAll(index => Remove(list, index));
    }

    private bool Rename(SourceEntry<SourceNode> entry, string name)
    {
        _splices.Add((entry.Start, entry.End, _writer.Name(name, _text[entry.Start])));
        return true;
    }

    private bool Remove(SourceNode owner, int index)
    {
        if (!_removed.TryGetValue(owner, out var indices))
        {
            _removed[owner] = indices = [];
        }

        indices.Add(index);
        return true;
    }

    private bool IsSaidOnce(SourceNode name) => SaidTexts.Count(_root, name.Text) == 1;

    private bool Insert(SourceNode owner, string name, FixEdit edit)
    {
        if (owner.Entries is not [var first, ..])
        {
            // YAML cannot have an empty object but in braces.
            _splices.Add((owner.Start + 1, owner.Start + 1, _writer.Entry(name, '"', edit, isFlow: true)));
            return owner.IsFlow;
        }

        var quote = _text[first.Start];
        if (owner.IsFlow)
        {
            var gap = _text[(owner.Start + 1)..first.Start];
            gap = string.IsNullOrWhiteSpace(gap) ? gap : " ";
            var end = owner.Entries[^1].Value.End;
            // {Port: 6379} has no gap before its first entry, but mostly one before the others.
            gap = gap.Length == 0 ? " " : gap;
            _splices.Add((end, end, $",{gap}{_writer.Entry(name, quote, edit, isFlow: true)}"));
            return true;
        }

        var lines = new BlockLines(_text);
        if (lines.Indent(first.Start) is not { } indent)
        {
            return false;
        }

        var line = $"{indent}{_writer.Entry(name, quote, edit, isFlow: false)}{lines.Break}";
        // Behind the last entry that ends on its own line, so that no comment is torn from what it is about.
        var before = owner.Entries.LastOrDefault(entry => lines.IsOnOneLine(entry)) is { } last
            ? lines.After(last.Value.End)
            : lines.Start(first.Start);
        _splices.Add(
            before == _text.Length && !_text.EndsWith('\n')
                ? (before, before, $"{lines.Break}{line[..^lines.Break.Length]}")
                : (before, before, line)
        );
        return true;
    }

    // Takes out what is to go: runs of entries or items with the comma beside them, or whole lines.
    private bool Cut()
    {
        foreach (var (owner, indices) in _removed)
        {
            (int Start, int End, SourceNode Value)[] parts =
            [
                .. owner.Entries.Select(entry => (entry.Start, entry.Value.End, entry.Value)),
                .. owner.Items.Select(item => (item.Start, item.End, item)),
            ];
            if (!owner.IsFlow)
            {
                if (!CutLines(indices.Select(index => (parts[index].Start, parts[index].Value))))
                {
                    return false;
                }

                // Without lines below it, a name has nothing, and not an empty object.
                if (indices.Count == parts.Length && !Write(_whole.EntryOf(owner), " {}"))
                {
                    return false;
                }

                continue;
            }

            for (var index = 0; index < parts.Length; index++)
            {
                if (!indices.Contains(index))
                {
                    continue;
                }

                var last = index;
                while (indices.Contains(last + 1))
                {
                    last++;
                }

                if (
                    HasComment(
                        index > 0 ? parts[index - 1].End : owner.Start,
                        last + 1 < parts.Length ? parts[last + 1].Start : new BlockLines(_text).After(parts[last].End)
                    )
                )
                {
                    return false;
                }

                _splices.Add(
                    last + 1 < parts.Length ? (parts[index].Start, parts[last + 1].Start, "")
                    : index > 0 ? (parts[index - 1].End, parts[last].End, "")
                    : (parts[index].Start, parts[last].End, "")
                );
                index = last;
            }
        }

        return true;
    }

    // Between brackets, nobody can tell whether a comment is about what stands before it or behind it.
    private bool HasComment(int start, int end) => _isYaml && Comment().IsMatch(_text[start..end]);

    [GeneratedRegex(@"(^|\s)#", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    private bool Write(SourceEntry<SourceNode>? entry, string value)
    {
        if (entry is null || _text.IndexOf(':', entry.End) is not (>= 0 and var colon))
        {
            return false;
        }

        _splices.Add((colon + 1, colon + 1, value));
        return true;
    }

    private bool CutLines(IEnumerable<(int Start, SourceNode Value)> parts)
    {
        var lines = new BlockLines(_text);
        foreach (var (start, value) in parts)
        {
            if (!lines.Begins(start) || BlockLines.End(value) is not { } end)
            {
                return false;
            }

            _splices.Add((lines.Start(start), lines.After(end), ""));
        }

        return true;
    }
}
