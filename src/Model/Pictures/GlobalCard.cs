using ElastiCache.Model.Inventory;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws a global datastore: the Region that takes writes, and those that follow.</summary>
internal static class GlobalCard
{
    private const double Padding = 24;
    private const double BoxHeight = 58;
    private const double Between = 14;

    /// <summary>Draws a global datastore and tells how high it became.</summary>
    public static double Draw(SvgCanvas canvas, GlobalDatastoreEntry global, double x, double y, double width)
    {
        canvas.Text(x + Padding, y + Padding + 16, global.Name, width - 2 * Padding, TextStyle.Title);
        canvas.Text(
            x + Padding,
            y + Padding + 38,
            $"global datastore, {Sentences.Counted(global.Members.Count, "member")}",
            width - 2 * Padding,
            TextStyle.Subtitle
        );
        var (primaries, others) = (
            global.Members.Where(member => member.IsPrimary).ToList(),
            global.Members.Where(member => !member.IsPrimary).ToList()
        );
        var top = y + Padding + 58;
        var half = (width - 2 * Padding - 80) / 2;
        var left = Column(canvas, primaries, x + Padding, top, half);
        var right = Column(canvas, others, x + Padding + half + 80, top, half);
        if (left.Count > 0)
        {
            var bus = left[0].Right + 40;
            canvas.Line([(left[0].Right, left[0].Middle), (bus, left[0].Middle)]);
            foreach (var box in right)
            {
                canvas.Line([(bus, left[0].Middle), (bus, box.Middle), (box.X - 1, box.Middle)], hasHead: true);
            }
        }

        var bottom = left.Concat(right).Select(box => box.Bottom).Append(top).Max();
        canvas.Rectangle(Layer.Panel, new Area(x, y, width, bottom - y + Padding), "ec-panel", 12);
        return bottom - y + Padding;
    }

    private static List<Area> Column(
        SvgCanvas canvas,
        List<GlobalMemberEntry> members,
        double x,
        double top,
        double width
    ) =>
        [
            .. members.Select(
                (member, index) =>
                {
                    var box = new Area(x, top + index * (BoxHeight + Between), width, BoxHeight);
                    canvas.Rectangle(Layer.Box, box, "ec-box", 8);
                    canvas.Circle(box.X + 28, box.Middle, 14, member.IsPrimary ? "ec-primary" : "ec-replica");
                    canvas.Text(
                        box.X + 28,
                        box.Middle + 4.5,
                        member.IsPrimary ? "P" : "S",
                        28,
                        new TextStyle(
                            member.IsPrimary ? "ec-on-blue" : "ec-blue-ink",
                            13,
                            IsBold: true,
                            IsCentred: true
                        )
                    );
                    canvas.Text(box.X + 54, box.Y + 25, member.Name, width - 66, TextStyle.Name);
                    canvas.Text(
                        box.X + 54,
                        box.Y + 43,
                        $"{(member.IsPrimary ? "primary: takes writes" : "secondary: reads only")}, {member.Region ?? "Region known at deployment"}",
                        width - 66,
                        TextStyle.Small
                    );
                    return box;
                }
            ),
        ];
}
