using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>The catalogue as data, of which the site makes a page for each rule.</summary>
public sealed class RulesDataPageTests
{
    private static readonly string File = Repository.PathOf("docs", "site", "rules.json");

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_data_of_the_site_is_what_the_code_says()
    {
        var actual = Write();
        if (Repository.UpdatesSnapshots)
        {
            System.IO.File.WriteAllText(File, actual);
        }

        Assert.True(
            System.IO.File.Exists(File) && System.IO.File.ReadAllText(File).ReplaceLineEndings("\n") == actual,
            "docs/site/rules.json is stale: npm run rules, and look at the difference"
        );
    }

    private static string Write()
    {
        var rows = new JsonArray();
        foreach (var rules in RuleCatalog.All.GroupBy(entry => entry.Rule.Id))
        {
            rows.Add(new JsonObject { ["id"] = rules.Key, ["rules"] = new JsonArray([.. rules.Select(Rule)]) });
        }

        foreach (var row in RuleCatalog.Updates)
        {
            rows.Add(
                new JsonObject
                {
                    ["id"] = row.Id,
                    ["update"] = new JsonObject
                    {
                        ["statement"] = row.Statement,
                        ["before"] = row.Before,
                        ["after"] = row.After,
                        ["source"] = row.Source,
                    },
                }
            );
        }

        foreach (var row in RuleCatalog.NotJudged)
        {
            rows.Add(
                new JsonObject
                {
                    ["id"] = row.Id,
                    ["notJudged"] = new JsonObject
                    {
                        ["statement"] = row.Statement,
                        ["example"] = row.Example,
                        ["reason"] = row.Reason,
                        ["source"] = row.Source,
                    },
                }
            );
        }

        return rows.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonNode Rule(CatalogRule entry)
    {
        var rule = entry.Rule;
        var json = new JsonObject
        {
            ["property"] = rule.Property,
            ["types"] = new JsonArray([.. entry.ResourceTypes.Distinct().Select(type => (JsonNode)type)]),
            ["severity"] = rule.Severity.ToString().ToLowerInvariant(),
            ["severityReason"] = rule.SeverityReason,
            ["statement"] = rule.Statement,
            ["why"] = rule.Why,
            ["breaks"] = rule.Breaks,
            ["keeps"] = rule.Keeps,
            ["evidence"] = rule.Evidence switch
            {
                Evidence.ServiceError => "the error text of the service",
                Evidence.Schema => "the schema of the CloudFormation type",
                Evidence.Documentation => "the documentation of AWS",
                Evidence.Tool => "another tool of the field checks it",
                _ => "inferred",
            },
            ["source"] = rule.Source,
            ["constructs"] = entry.RuledOutInConstructs,
        };
        if (rule.HowFixed is var (does, isUnsafe))
        {
            json["fix"] = new JsonObject { ["does"] = does, ["unsafe"] = isUnsafe };
        }

        return json;
    }
}
