namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The report as a page: one file without anything beside it, and without a script.</summary>
internal sealed class HtmlReport
{
    private readonly HtmlText _html = new();
    private readonly ReportPage _page;

    private HtmlReport(ReportPage page) => _page = page;

    /// <summary>The page.</summary>
    public static string Of(ReportPage page) => new HtmlReport(page).Write();

    private string Write()
    {
        _html
            .Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", $"Caches of {_page.Subject}")
            .Raw("\n<style>\n")
            .Raw(HtmlStyle.Css)
            .Raw("\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the report</a>\n");
        First();
        foreach (var (id, title, write) in PageSections.Of(_page))
        {
            _html.Raw($"<section aria-labelledby=\"{id}\">\n").Element($"h2 id=\"{id}\"", title).Raw("\n");
            write(_page, _html);
            _html.Raw("</section>\n");
        }

        return _html
            .Raw("</main>\n<footer>")
            .Element(
                "p",
                $"Costs as of {_page.Costs.Today:yyyy-MM-dd}, with prices whose days are above; a month has 730 hours. What only the deployment knows is not judged. Compliance is what a template shows; it certifies nothing."
            )
            .Raw("</footer>\n</body>\n</html>\n")
            .ToString();
    }

    // What a reviewer needs to decide.
    private void First()
    {
        _html
            .Raw("<header>\n")
            .Element("h1", "Caches")
            .Element("p class=\"subject\"", _page.Subject)
            .Raw("</header>\n<main id=\"main\">\n")
            .Raw($"<div class=\"verdict {_page.Verdict}\">")
            .Element("p", _page.Sentence)
            .List([.. _page.Reasons])
            .Raw("</div>\n<ul class=\"tiles\">\n");
        foreach (var tile in _page.Tiles)
        {
            _html
                .Raw($"<li class=\"tile {tile.Verdict}\">")
                .Element("span class=\"title\"", tile.Title)
                .Element("strong", tile.Verdict == PageVerdict.Fine ? tile.Value : $"! {tile.Value}")
                .Element("span", tile.Detail)
                .Raw("</li>\n");
        }

        _html.Raw("</ul>\n");
        OverviewTable.Write(_page, _html);
        _html.Raw("<nav aria-label=\"Sections\"><ul>");
        foreach (var (id, title, _) in PageSections.Of(_page))
        {
            _html.Raw("<li>").Element($"a href=\"#{id}\"", title).Raw("</li>");
        }

        _html.Raw("</ul></nav>\n");
    }
}
