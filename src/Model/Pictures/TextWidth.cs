using System.Globalization;

namespace ElastiCache.Model.Pictures;

/// <summary>How wide texts are. The font of the reader is not known, so the widest common one counts: DejaVu Sans.</summary>
internal static class TextWidth
{
    private const char First = ' ';

    // Hundredths of the font size, from space to tilde.
    private static readonly byte[] Regular = Array.ConvertAll(
        (
            "32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 "
            + "100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 "
            + "50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84"
        ).Split(' '),
        width => byte.Parse(width, CultureInfo.InvariantCulture)
    );

    private const double BoldMore = 1.15;

    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size.</param>
    /// <param name="isBold">Whether it is bold.</param>
    public static double Of(string text, double size, bool isBold = false) =>
        text.Sum(letter => letter is >= First and <= '~' ? Regular[letter - First] : 100)
        / 100.0
        * size
        * (isBold ? BoldMore : 1);

    /// <summary>The text, shortened at its end where it is wider than there is room.</summary>
    public static string Fit(string text, double size, double room, bool isBold = false)
    {
        if (Of(text, size, isBold) <= room)
        {
            return text;
        }

        var end = text.Length;
        while (end > 0 && Of(text[..end].TrimEnd() + "…", size, isBold) > room)
        {
            end--;
        }

        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Whether all of the text fits in so many lines.</summary>
    public static bool Wraps(string text, double size, double room, int most) =>
        string.Join(' ', Wrap(text, size, room, most))
        == string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text in lines that fit, at most so many; the last one is shortened where there are more.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double room, int most)
    {
        var lines = new List<string>();
        var rest = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (rest.Count > 0 && lines.Count < most)
        {
            var taken = 1;
            while (taken < rest.Count && Of(string.Join(' ', rest.Take(taken + 1)), size) <= room)
            {
                taken++;
            }

            taken = lines.Count == most - 1 ? rest.Count : taken;
            lines.Add(Fit(string.Join(' ', rest.Take(taken)), size, room));
            rest.RemoveRange(0, taken);
        }

        return lines;
    }
}
