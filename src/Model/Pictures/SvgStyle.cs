namespace ElastiCache.Model.Pictures;

/// <summary>The colours of pictures, light and dark.</summary>
/// <remarks>
/// Blue and orange stay apart for every kind of colour blindness, and nothing is said by colour alone: a primary is filled and
/// has a P, a replica is outlined and has an R, a warning has a mark. Texts have a contrast of at least 4.5.
/// </remarks>
internal static class SvgStyle
{
    private const string Light =
        "--ec-back:#fff;--ec-panel:#f6f8fb;--ec-area:#e9eef6;--ec-box:#fff;--ec-edge:#b9c4d3;--ec-ink:#17212e;--ec-muted:#4d5b6d;"
        + "--ec-line:#6b7b90;--ec-blue:#0a5aa8;--ec-on-blue:#fff;--ec-warn:#fdf0e4;--ec-warn-edge:#b34700;--ec-warn-ink:#973b00";

    private const string Dark =
        "--ec-back:#0f151d;--ec-panel:#161e29;--ec-area:#1e2937;--ec-box:#0f151d;--ec-edge:#43536a;--ec-ink:#e8eef6;--ec-muted:#a9b7c8;"
        + "--ec-line:#8494a9;--ec-blue:#5aa9f0;--ec-on-blue:#08131f;--ec-warn:#33210f;--ec-warn-edge:#f0a35c;--ec-warn-ink:#f5b57a";

    /// <summary>The style sheet of a picture. Its names do not meet those of a page around it.</summary>
    public const string Css =
        ".ec{"
        + Light
        + ";font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'DejaVu Sans',sans-serif}"
        + "@media (prefers-color-scheme:dark){.ec{"
        + Dark
        + "}}@media print{.ec{"
        + Light
        + "}}"
        + ".ec-back{fill:var(--ec-back)}.ec-panel{fill:var(--ec-panel);stroke:var(--ec-edge)}.ec-area{fill:var(--ec-area)}"
        + ".ec-box{fill:var(--ec-box);stroke:var(--ec-edge)}.ec-primary{fill:var(--ec-blue);stroke:var(--ec-blue)}"
        + ".ec-replica{fill:var(--ec-box);stroke:var(--ec-blue);stroke-width:1.5}"
        + ".ec-warn{fill:var(--ec-warn);stroke:var(--ec-warn-edge)}.ec-line{fill:none;stroke:var(--ec-line);stroke-width:1.5}"
        + ".ec-head{fill:var(--ec-line)}.ec-ink{fill:var(--ec-ink)}.ec-muted{fill:var(--ec-muted)}"
        + ".ec-on-blue{fill:var(--ec-on-blue)}.ec-blue-ink{fill:var(--ec-blue)}.ec-warn-ink{fill:var(--ec-warn-ink)}";
}
