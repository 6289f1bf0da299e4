using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace ElastiCache.Bench;

/// <summary>Reading and judging templates within a process that runs already.</summary>
[MemoryDiagnoser]
public class LintBenchmarks
{
    private readonly JsonElement _oneCache = JsonDocument.Parse(Templates.OneCache).RootElement;

    /// <summary>Every rule over one replication group, read from JSON already.</summary>
    [Benchmark]
    public int Rules_over_one_replication_group() => TemplateJudge.Judge(Template.Read(_oneCache)).Count;

    /// <summary>JSON of 400 resources to findings.</summary>
    [Benchmark]
    public int Lint_of_400_resources()
    {
        using var document = JsonDocument.Parse(Templates.FourHundredResources);
        return TemplateJudge.Judge(Template.Read(document.RootElement)).Count;
    }
}
