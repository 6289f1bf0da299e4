using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The picture of the caches.</summary>
internal static class PictureSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html) =>
        html.Raw("<div class=\"picture\" role=\"region\" aria-label=\"Picture of the caches\" tabindex=\"0\">\n")
            .Raw(SvgPicture.Of(page.Inventories))
            .Raw("</div>\n");
}
