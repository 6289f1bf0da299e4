namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The style sheet of the report: light, dark and on paper.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root{--back:#fff;--soft:#f6f8fb;--edge:#cfd8e3;--ink:#17212e;--muted:#4d5b6d;--blue:#0a5aa8;--fine:#0a5aa8;--look:#8a4a00;--stop:#a3262a;
        --fine-back:#eaf3fc;--look-back:#fdf0e4;--stop-back:#fdecec}
        @media (prefers-color-scheme:dark){:root{--back:#0f151d;--soft:#161e29;--edge:#38465a;--ink:#e8eef6;--muted:#a9b7c8;--blue:#7cbcf5;
        --fine:#7cbcf5;--look:#f5b57a;--stop:#ff9d9d;--fine-back:#12263a;--look-back:#33210f;--stop-back:#3a1517}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1180px;padding:24px;background:var(--back);color:var(--ink);line-height:1.5;overflow-wrap:anywhere;
        font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'DejaVu Sans',sans-serif;font-size:15px}
        h1{font-size:24px;margin:0 0 4px}h2{font-size:20px;margin:44px 0 12px;padding-top:20px;border-top:1px solid var(--edge)}
        h3{font-size:16px;margin:26px 0 8px}p{margin:0 0 12px}a{color:var(--blue)}
        .subject{color:var(--muted);overflow-wrap:anywhere}
        .skip{position:absolute;left:-9999px}.skip:focus{position:static}
        .verdict{border:2px solid;border-radius:10px;padding:14px 18px;margin:16px 0}
        .verdict p{margin:0;font-size:18px;font-weight:600}.verdict ul{margin:6px 0 0;padding-left:20px;color:var(--ink)}
        .Fine{color:var(--fine);background:var(--fine-back)}.Look{color:var(--look);background:var(--look-back)}.Stop{color:var(--stop);background:var(--stop-back)}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:12px;margin:0 0 18px;padding:0;list-style:none}
        .tile{border:1px solid var(--edge);border-left-width:5px;border-radius:8px;padding:10px 14px;background:var(--soft)}
        .tile.Fine{border-left-color:var(--fine)}.tile.Look{border-left-color:var(--look)}.tile.Stop{border-left-color:var(--stop)}
        .tile .title{font-weight:600}.tile strong{display:block;overflow-wrap:anywhere;color:var(--ink)}
        .tile.Look strong{color:var(--look)}.tile.Stop strong{color:var(--stop)}
        .tile span{display:block;font-size:13px;color:var(--muted);overflow-wrap:anywhere}
        nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:0;margin:0 0 8px}
        .scroll{overflow-x:auto;margin:0 0 14px}
        table{overflow-wrap:normal;border-collapse:collapse;width:100%;font-size:14px}caption{text-align:left;color:var(--muted);font-size:13px;padding-bottom:6px}
        th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--edge)}
        thead th{color:var(--muted);font-size:13px}tbody th{font-weight:600}.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        .picture{overflow-x:auto}.picture svg{max-width:100%;height:auto;min-width:760px}
        code{font-family:ui-monospace,Consolas,'DejaVu Sans Mono',monospace;font-size:13px}
        footer{margin-top:44px;padding-top:12px;border-top:1px solid var(--edge);color:var(--muted);font-size:13px}
        @media (max-width:700px){body{padding:14px}}
        @media print{:root{--back:#fff;--soft:#fff;--edge:#999;--ink:#000;--muted:#333;--blue:#000;--fine:#0a5aa8;--look:#8a4a00;--stop:#a3262a;
        --fine-back:#fff;--look-back:#fff;--stop-back:#fff}body{max-width:none;padding:0;font-size:11px}nav,.skip{display:none}
        .scroll,.picture{overflow:visible}.picture svg{min-width:0}tr,.tile,.verdict{break-inside:avoid}h2,h3{break-after:avoid}h2{margin-top:20px}
        .tiles{grid-template-columns:repeat(3,1fr)}table{font-size:10px}}
        """;
}
