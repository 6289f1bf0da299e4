using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>Every use of an attribute in a template: in resources and in outputs, by Fn::GetAtt and by Fn::Sub.</summary>
internal static class AttributeReads
{
    public static IEnumerable<AttributeRead> In(Template template) =>
        template
            .Resources.Values.SelectMany(resource =>
                Within(resource.Written, $"Resources.{resource.LogicalId}", Guard(resource.Condition))
            )
            .Concat(
                template.Outputs.SelectMany(output =>
                    Within(output.Written, $"Outputs.{output.Name}", Guard(output.Condition), isText: true)
                )
            );

    private static (string, bool)[] Guard(string? condition) => condition is null ? [] : [(condition, true)];

    private static IEnumerable<AttributeRead> Within(
        Expression expression,
        string place,
        (string, bool)[] guards,
        bool isText = false
    ) =>
        expression switch
        {
            ObjectExpression written => written.Entries.SelectMany(entry =>
                Within(entry.Value, $"{place}.{entry.Key}", guards, isText)
            ),
            ListExpression list => list.Items.SelectMany(
                (item, index) => Within(item, $"{place}.{index}", guards, isText)
            ),
            IfExpression branches =>
            [
                .. Within(branches.Then, place, [.. guards, (branches.Condition, true)], isText),
                .. Within(branches.Otherwise, place, [.. guards, (branches.Condition, false)], isText),
            ],
            _ => References
                .Own(expression)
                .Where(reference => reference.Attribute.Length > 0)
                .Select(reference => new AttributeRead(
                    reference.LogicalId,
                    reference.Attribute,
                    place,
                    guards,
                    isText || expression is SubExpression
                ))
                .Concat(expression.Parts.SelectMany(part => Within(part, place, guards, TakesTexts(expression, part)))),
        };

    // Fn::Join takes a list, and its items are texts.
    private static bool TakesTexts(Expression function, Expression part) =>
        function is SubExpression or SplitExpression or Base64Expression
        || (function is JoinExpression && part is ListExpression);
}
