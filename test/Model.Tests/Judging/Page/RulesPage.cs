using System.Text;

namespace ElastiCache.Model.Tests.Judging.Page;

/// <summary>docs/rules.md, made of the catalogue in the code.</summary>
internal static class RulesPage
{
    private static readonly (string Prefix, string Title)[] Sections =
    [
        ("N", "Names, descriptions and tags"),
        ("E", "Engines and versions"),
        ("P", "Parameter groups"),
        ("T", "Node types"),
        ("R", "Replication groups: topology and availability"),
        ("S", "Replication groups: security"),
        ("B", "Backups, windows, port and notification"),
        ("L", "Network, logs, cluster mode and durability"),
        ("G", "Global datastores"),
        ("C", "Cache clusters"),
        ("V", "Serverless caches"),
        ("U", "Users and user groups"),
        ("K", "Subnet groups"),
        ("A", "Autoscaling"),
        ("O", "Outposts and Local Zones"),
        ("X", "Updates"),
        ("M", "CloudFormation"),
    ];

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction());
        foreach (var (prefix, title) in Sections)
        {
            page.Append($"\n## {title}\n\n").Append(RuleRow.Heading);
            foreach (var id in CatalogueIds.All.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)))
            {
                page.Append(RuleRow.Of(id));
            }
        }

        page.Append("\n## Ids of this project\n\n")
            .Append("Rows that the catalogue does not have, beside those above.\n\n")
            .Append(RuleRow.Heading);
        foreach (var (id, reason) in OwnIds.Reasons)
        {
            page.Append(RuleRow.Of(id, reason));
        }

        return page.Append(Constructs()).ToString();
    }

    private static string Introduction()
    {
        var rules = RuleCatalog.All.Select(entry => entry.Rule.Id).Intersect(CatalogueIds.All).Count();
        return $"""
            # Rules

            <!-- Made of the code: UPDATE_SNAPSHOTS=1 dotnet test test/Model.Tests --filter RulesPage -->

            What ElastiCache, CloudFormation and this project ask of a cache: {CatalogueIds.All.Count} rows, of which {rules} are
            rules over one template ([lint](lint.md), and the constructs), {RuleCatalog.Updates.Count} are about changes ([diff](diff.md)), and
            {RuleCatalog.NotJudged.Count} are judged by another row or cannot be known before the deployment, with the reason.
            `elasticache explain ID` says more about each; [facts.md](facts.md) says where each is told, and where it is not.

            - **error**: the service or CloudFormation refuses it, or it cannot mean anything. The constructs throw.
            - **warning**: accepted, but likely not meant; inferred; or AWS contradicts itself. Can be acknowledged.
            - **unknown**: a value that the tables do not have. In a template an error that names the nearest known value
              ("did you mean") and can be acknowledged if AWS has added it since; in the constructs, where the code says
              `CacheEngine.Of(...)` or `CacheNodeType.Of(...)`, a warning. Everything else is the same through `Of(...)`: wrong
              forms, contradictions and closed lines (Redis OSS ends at 7.1) are errors there too.
            - **update**: judged by `elasticache diff`, which compares two templates; with what becomes of the update.
            - **not judged**: the remark says why, or which row judges it.

            A value that only the deployment knows breaks no rule. An example is what is put over a valid resource, where
            `null` takes a property away; of a whole template only what breaks the rule is shown. Evidence is the text of
            the service's own error, the schema of the CloudFormation type, the documentation of AWS, another tool that
            checks it, or an inference of this project.

            """;
    }

    private static string Constructs() =>
        $"""

            Two more are errors in the constructs only, where no template could show them:

            - `{NetworkRules.PeerId}`: a cache admits nothing but security groups. An address range is refused unless it is an
              exception that was made in so many words, and everyone always is.
            - `CDK-1`: two properties say different things about one matter, such as `SubnetGroup` beside `VpcSubnets`, or
              leave it open together.

            """;
}
