using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// A function whose result only the deployment knows, such as <c>Fn::ImportValue</c> or <c>Fn::GetAZs</c>, one that does not
/// exist, or one whose arguments have not the form that it needs.
/// </summary>
internal sealed class OtherFunctionExpression(JsonElement json, string name, Expression arguments) : Expression(json)
{
    /// <summary>The function, such as <c>Fn::ImportValue</c>.</summary>
    public string Name => name;

    /// <summary>What it is given.</summary>
    public Expression Arguments => arguments;

    public override IEnumerable<Expression> Parts => [arguments];

    public override Evaluated Evaluate(IScope scope) =>
        // A condition with too few branches may leave out what it stands for.
        name switch
        {
            FunctionName.If => Evaluated.Undecided,
            FunctionName.ImportValue => Evaluated.Imported(
                arguments,
                arguments.Evaluate(scope).Sameness is { } export ? $"{FunctionName.ImportValue} {export}" : null,
                Mentioned(scope)
            ),
            "Fn::GetAZs" => Evaluated.Formed(Zones(scope), Mentioned(scope)),
            _ => Evaluated.UnknownOf(Mentioned(scope)),
        };

    // Nothing stands for the Region of the stack.
    private string? Zones(IScope scope) =>
        (arguments.Evaluate(scope) is var region and not { Text: "" } ? region : scope.Named("AWS::Region")).Likeness
            is { } same
            ? ZonesOfRegion.Form(same)
            : null;

    private IEnumerable<Evaluated> Mentioned(IScope scope) =>
        References.In(arguments).Where(reference => scope.IsResource(reference.LogicalId)).Select(Evaluated.Of);
}
