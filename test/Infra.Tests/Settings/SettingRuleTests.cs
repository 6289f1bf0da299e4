using System.Text.RegularExpressions;

namespace Infra.Tests.Settings;

public sealed partial class SettingRuleTests
{
    public static TheoryData<string> Ids => [.. SettingRules.All.Select(rule => rule.Id)];

    [Fact]
    public void No_two_rules_have_one_id() => Assert.Distinct(SettingRules.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_it_asks_for_why_and_by_example(string id)
    {
        var rule = Find(id);

        Assert.Matches(Form(), rule.Id);
        Assert.EndsWith(".", rule.Statement);
        Assert.EndsWith(".", rule.Why);
        Assert.True(JsonNode.Parse($"{{{rule.Breaks}}}")!.AsObject().Count > 0);
        Assert.True(JsonNode.Parse($"{{{rule.Keeps}}}")!.AsObject().Count > 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_breaks_a_rule_breaks_that_one_only_and_the_message_names_it(string id)
    {
        var message = Assert
            .Throws<SettingsException>(() => SettingsText.Read(SettingExample.File(Find(id), Find(id).Breaks)))
            .Message;

        Assert.StartsWith("test.json: $", message);
        Assert.EndsWith($" ({id})", message);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_keeps_a_rule_breaks_none(string id) =>
        Assert.NotNull(SettingsText.Read(SettingExample.File(Find(id), Find(id).Keeps)));

    [Fact]
    public void The_table_of_kinds_names_settings_that_there_are() =>
        Assert.Empty(
            CacheKindRules
                .Table.Select(row => $"caches.*.{row.Setting}")
                .Except(SettingsSchemaFile.All().Select(setting => setting.Path))
        );

    [Fact]
    public void The_page_is_that_of_the_rules()
    {
        var file = Repository.PathOf("docs", "settings-rules.md");
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, SettingRulesPage.Text());
        }

        Assert.Equal(SettingRulesPage.Text(), File.ReadAllText(file));
    }

    private static SettingRule Find(string id) => SettingRules.All.Single(rule => rule.Id == id);

    [GeneratedRegex("^SET-[0-9]+$")]
    private static partial Regex Form();
}
