using System.Text.Json;
using ElastiCache.Cdk.Tests.Backup;
using ElastiCache.Cdk.Tests.Replication;

namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>What the constructs write, the rules of templates find right.</summary>
public sealed class ServerlessJudgeTests
{
    public static TheoryData<Type> Exhibits =>
        [
            typeof(ServerlessCacheDefaultsTests.Cache),
            typeof(ServerlessCachePropsTests.Caches),
            typeof(ServerlessNetworkTests.Caches),
            typeof(ServerlessTokenTests.Caches),
            typeof(SnapshotTests.Snapshots),
            typeof(DurabilityTests.Caches),
        ];

    [Theory]
    [MemberData(nameof(Exhibits))]
    public void No_rule_is_broken_by_a_template(Type exhibit)
    {
        var template = Exhibit.All().Single(made => made.GetType() == exhibit).Template;
        using var document = JsonDocument.Parse(template.Text);
        Assert.Empty(TemplateJudge.Judge(Model.Templates.Template.Read(document.RootElement)));
    }
}
