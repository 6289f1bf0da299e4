using System.Net;
using System.Text;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>Collects a page. What a template says is text on it, never an element.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Adds elements as they stand.</summary>
    public HtmlText Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Adds an element with a text.</summary>
    /// <param name="element">Its name, with attributes: <c>td class="number"</c>.</param>
    /// <param name="text">The text.</param>
    public HtmlText Element(string element, string text)
    {
        _html
            .Append('<')
            .Append(element)
            .Append('>')
            .Append(Escape(text))
            .Append("</")
            .Append(element.Split(' ')[0])
            .Append('>');
        return this;
    }

    /// <summary>Adds a table. It can be scrolled where it is wider than the page, by keyboard too.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="headings">Its columns; one that begins with <c>#</c> holds numbers.</param>
    /// <param name="rows">What its rows are about; the first cell names the row.</param>
    /// <param name="cells">The cells of a row.</param>
    public HtmlText Table<T>(
        string caption,
        IReadOnlyList<string> headings,
        IEnumerable<T> rows,
        Func<T, IReadOnlyList<string>> cells
    )
    {
        Raw($"<div class=\"scroll\" role=\"region\" aria-label=\"{Escape(caption)}\" tabindex=\"0\"><table>\n");
        Element("caption", caption).Raw("<thead><tr>");
        foreach (var heading in headings)
        {
            Element(
                heading.StartsWith('#') ? "th scope=\"col\" class=\"number\"" : "th scope=\"col\"",
                heading.TrimStart('#')
            );
        }

        Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>");
            foreach (var (column, cell) in cells(row).Index())
            {
                Element(
                    column == 0 ? "th scope=\"row\""
                        : headings[column].StartsWith('#') ? "td class=\"number\""
                        : "td",
                    cell
                );
            }

            Raw("</tr>\n");
        }

        return Raw("</tbody></table></div>\n");
    }

    /// <summary>Adds a list of sentences; nothing for none.</summary>
    public HtmlText List(IReadOnlyCollection<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return this;
        }

        Raw("<ul>\n");
        foreach (var sentence in sentences)
        {
            Element("li", sentence).Raw("\n");
        }

        return Raw("</ul>\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)));
}
