using System.Reflection;
using Infra.Tests.Stacks.Rows;

namespace Infra.Tests.Settings;

/// <summary>A setting whose effect nobody tests may as well have none.</summary>
public sealed class SettingsAreTestedTests
{
    public static TheoryData<string> Settings => [.. SettingsSchemaFile.All().Select(setting => setting.Path)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_has_a_test_of_its_effect(string setting) =>
        Assert.True(
            Tested().Contains(setting),
            $"{setting}: no test says what this setting does to the templates: {Remedy(setting)}"
        );

    [Fact]
    public void No_test_is_about_a_setting_that_is_gone() =>
        Assert.Empty(Tested().Except(Settings.Select(row => row.Data)));

    private static string Remedy(string setting) =>
        (
            setting.StartsWith("caches.*.", StringComparison.Ordinal)
                ? $"add a row to test/Infra.Tests/Stacks/Rows that ends in .Shows(\"{setting["caches.*.".Length..]}\"), or "
                : ""
        ) + $"write a test in test/Infra.Tests and mark it with [SettingEffect(\"{setting}\")]";

    private static HashSet<string> Tested() =>
        [
            .. CacheRows.Shown.Select(shown => shown.Path),
            .. typeof(SettingsAreTestedTests)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetMethods())
                .SelectMany(method => method.GetCustomAttributes<SettingEffectAttribute>())
                .Select(effect => effect.Setting),
        ];
}
