using System.Collections;
using System.Reflection;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

public sealed class RuleCoverageTests
{
    internal static readonly IReadOnlyList<RuleCase> Cases =
    [
        .. typeof(RuleCoverageTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(TheoryData<RuleCase>))
            .SelectMany(property => (TheoryData<RuleCase>)property.GetValue(null)!)
            .Select(row => row.Data),
    ];

    private static readonly IReadOnlyList<(Rule Rule, Type Of)> Rules =
    [
        .. typeof(Rule)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => IsRuleTable(field.FieldType))
            .SelectMany(field => ((IEnumerable)field.GetValue(null)!).Cast<Rule>())
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<Rule>()
            .Select(rule => (rule, rule.GetType().GetGenericArguments()[0])),
    ];

    public static TheoryData<string> Ids { get; } =
    [.. Rules.Select(rule => rule.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_tables_are_found() => Assert.True(Rules.Count > 80, $"only {Rules.Count} rules");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_an_example_that_breaks_it(string id) =>
        Assert.Contains(Cases, example => example.Id == id && example.IsViolation);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_an_example_that_keeps_it(string id) =>
        Assert.Contains(Cases, example => example.Id == id && !example.IsViolation);

    [Fact]
    public void Every_example_is_about_a_rule_that_exists() =>
        Assert.Empty(
            Cases.SelectMany(example => example.Expected.Append(example.Id)).Except(Rules.Select(rule => rule.Rule.Id))
        );

    [Fact]
    public void An_id_is_a_letter_and_two_digits() =>
        Assert.All(Rules, rule => Assert.Matches("^[A-Z]-[0-9]{2}(-[a-z]+)?$", rule.Rule.Id));

    [Fact]
    public void A_rule_is_about_a_property_of_what_it_judges() =>
        Assert.All(Rules, rule => Assert.NotNull(rule.Of.GetProperty(rule.Rule.Property)));

    [Fact]
    public void A_rule_implies_only_rules_that_exist() =>
        Assert.Empty(Rules.SelectMany(rule => rule.Rule.Implies).Except(Rules.Select(rule => rule.Rule.Id)));

    [Fact]
    public void A_rule_does_not_imply_itself() =>
        Assert.DoesNotContain(Rules, rule => rule.Rule.Implies.Contains(rule.Rule.Id));

    [Fact]
    public void A_source_is_an_address() =>
        Assert.All(
            Rules.Where(rule => rule.Rule.Source is not null),
            rule => Assert.StartsWith("https://", rule.Rule.Source)
        );

    private static bool IsRuleTable(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && type.GetGenericArguments()[0] is { IsGenericType: true } element
        && element.GetGenericTypeDefinition() == typeof(IRule<>);
}
