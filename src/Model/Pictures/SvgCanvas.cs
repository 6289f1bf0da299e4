using System.Globalization;
using System.Text;

namespace ElastiCache.Model.Pictures;

/// <summary>Collects the shapes of a picture and writes them as SVG.</summary>
internal sealed class SvgCanvas
{
    private readonly List<(Layer Layer, string Shape)> _shapes = [];

    /// <summary>Adds a rectangle.</summary>
    /// <param name="layer">What it lies above.</param>
    /// <param name="at">Where it is.</param>
    /// <param name="style">The class that gives its colours.</param>
    /// <param name="radius">How round its corners are.</param>
    public void Rectangle(Layer layer, Area at, string style, double radius = 6) =>
        Add(
            layer,
            $"""<rect class="{style}" x="{at.X:0.##}" y="{at.Y:0.##}" width="{at.Width:0.##}" height="{at.Height:0.##}" rx="{radius:0.##}"/>"""
        );

    /// <summary>Adds a circle.</summary>
    public void Circle(double x, double y, double radius, string style) =>
        Add(Layer.Box, $"""<circle class="{style}" cx="{x:0.##}" cy="{y:0.##}" r="{radius:0.##}"/>""");

    /// <summary>Adds a line of straight parts.</summary>
    /// <param name="points">Its corners.</param>
    /// <param name="hasHead">Whether it ends in an arrow.</param>
    public void Line(IReadOnlyList<(double X, double Y)> points, bool hasHead = false)
    {
        var path = string.Join(
            ' ',
            points.Select(
                (point, index) =>
                    FormattableString.Invariant($"{(index == 0 ? 'M' : 'L')}{point.X:0.##} {point.Y:0.##}")
            )
        );
        Add(Layer.Line, $"""<path class="ec-line" d="{path}"/>""");
        if (hasHead)
        {
            var (x, y) = points[^1];
            Add(
                Layer.Line,
                $"""<path class="ec-head" d="M{x:0.##} {y:0.##}L{x - 8:0.##} {y - 4.5:0.##}L{x - 8:0.##} {y + 4.5:0.##}Z"/>"""
            );
        }
    }

    /// <summary>Adds a text. What does not fit is shortened, and whole in the tip that a pointer brings up.</summary>
    /// <param name="x">Where it begins; where its middle is, for a centred one.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="room">How wide it may be.</param>
    /// <param name="style">Its look.</param>
    public void Text(double x, double y, string text, double room, TextStyle style)
    {
        var shown = TextWidth.Fit(text, style.Size, room, style.IsBold);
        var tip = shown == text ? "" : $"<title>{Escape(text)}</title>";
        var anchor = style.IsCentred ? " text-anchor=\"middle\"" : "";
        var weight = style.IsBold ? " font-weight=\"600\"" : "";
        Add(
            Layer.Text,
            $"""<text class="{style.Class}" x="{x:0.##}" y="{y:0.##}" font-size="{style.Size:0.##}"{anchor}{weight}>{tip}{Escape(shown)}</text>"""
        );
    }

    /// <summary>The picture.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="description">The same in words, for those who do not see it.</param>
    /// <param name="id">What its ids begin with; two pictures on a page need different ones.</param>
    public string ToSvg(double width, double height, string title, string description, string id)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="ec" viewBox="0 0 {width:0} {height:0}" width="{width:0}" height="{height:0}" role="img" aria-labelledby="{id}-title {id}-text">"""
        );
        svg.Append('\n').Append($"<title id=\"{id}-title\">{Escape(title)}</title>\n");
        svg.Append($"<desc id=\"{id}-text\">{Escape(description)}</desc>\n");
        svg.Append("<style>").Append(SvgStyle.Css).Append("</style>\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"ec-back\" width=\"{width:0}\" height=\"{height:0}\"/>\n"
        );
        foreach (var (_, shape) in _shapes.OrderBy(shape => shape.Layer))
        {
            svg.Append(shape).Append('\n');
        }

        return svg.Append("</svg>\n").ToString();
    }

    private void Add(Layer layer, FormattableString shape) =>
        _shapes.Add((layer, shape.ToString(CultureInfo.InvariantCulture)));

    // XML has no control characters, whatever a template says.
    private static string Escape(string text) =>
        System.Net.WebUtility.HtmlEncode(
            string.Concat(text.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter))
        );
}
