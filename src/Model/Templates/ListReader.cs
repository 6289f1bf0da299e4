using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Finds properties that take a list of texts and have one text, or a list within the list. What may turn out as either
/// only at the deployment is left alone.
/// </summary>
internal sealed class ListReader(TemplateContext context)
{
    private const string AsItem = "write it as an item of a list";
    private const string OneByOne = "write the items one by one, or take the text apart with Fn::Split";

    private static readonly string[] TextsOfNetworks =
        "AvailabilityZone DefaultSecurityGroup GroupId Id SubnetId VpcId".Split(' ');

    /// <summary>All mistakes of a resource, with the parameters as they are at present.</summary>
    public IEnumerable<ListMistake> Mistakes(TemplateResource resource) =>
        !resource.Reading.IsOpen
        && KnownProperties.Of(resource.Type) is { } known
        && resource.Written.Entry("Properties") is { } properties
            ? Within(properties, known, [])
            : [];

    /// <summary>Lists that stand where one text is needed, with the parameters as they are at present.</summary>
    /// <param name="value">What stands there.</param>
    /// <param name="path">Where that is.</param>
    public IEnumerable<ListMistake> OfText(Expression value, string[] path) => OfItem(value, path, isOnly: true);

    private IEnumerable<ListMistake> Within(Expression value, KnownProperties known, string[] path) =>
        value switch
        {
            IfExpression choice => InBranch(choice, path, (branch, at) => Within(branch, known, at)),
            ObjectExpression written => written.Entries.SelectMany(entry =>
                known.Lists.Contains(entry.Key) ? OfList(entry.Value, [.. path, entry.Key])
                : known.Texts.Contains(entry.Key) ? OfProperty(entry.Value, [.. path, entry.Key])
                : known.Below(entry.Key) is { } below ? Within(entry.Value, below, [.. path, entry.Key])
                : []
            ),
            ListExpression list => list.Items.SelectMany((item, index) => Within(item, known, [.. path, $"{index}"])),
            _ => [],
        };

    private IEnumerable<ListMistake> OfList(Expression value, string[] path) =>
        value switch
        {
            IfExpression choice => InBranch(choice, path, OfList),
            ListExpression list => list.Items.SelectMany(
                (item, index) => OfItem(item, [.. path, $"{index}"], list.Items.Count == 1)
            ),
            _ when IsList(value) == false => [new ListMistake(Joined(path), Named(value), WayOf(value), false)],
            _ => [],
        };

    // A list that is known has a shape that cannot be read, and that is told.
    private IEnumerable<ListMistake> OfProperty(Expression value, string[] path) =>
        value switch
        {
            IfExpression choice => InBranch(choice, path, OfProperty),
            RefExpression { Name: var name }
                when context.Evaluation.Definitions.Parameters.TryGetValue(name, out var parameter)
                    && parameter is { IsList: true }
                    && (parameter.Default is null || parameter.IsLookedUp) =>
            [
                new ListMistake(
                    Joined(path),
                    Named(value),
                    "select one item with Fn::Select, or refer to another parameter",
                    false
                )
                {
                    IsForText = true,
                },
            ],
            _ => [],
        };

    private IEnumerable<ListMistake> OfItem(Expression item, string[] path, bool isOnly) =>
        item switch
        {
            IfExpression choice => InBranch(choice, path, (branch, at) => OfItem(branch, at, isOnly)),
            _ when IsList(item) == true =>
            [
                new ListMistake(
                    Joined(path),
                    Named(item),
                    isOnly ? "leave out the list around it" : "make one list of all with Fn::Split of Fn::Join",
                    IsWithinList: true
                ),
            ],
            _ => [],
        };

    // In the branch that is taken; nothing where that is not known.
    private IEnumerable<ListMistake> InBranch(
        IfExpression choice,
        string[] path,
        Func<Expression, string[], IEnumerable<ListMistake>> find
    ) =>
        context.Evaluation.Decide(choice.Condition) is { } holds
            ? find(holds ? choice.Then : choice.Otherwise, [.. path, FunctionName.If, holds ? "1" : "2"])
            : [];

    // True for a list, false for a text, null where it is neither or nobody knows.
    private bool? IsList(Expression value) =>
        value switch
        {
            ListExpression or SplitExpression => true,
            OtherFunctionExpression { Name: "Fn::GetAZs" or "Fn::Cidr" } => true,
            OtherFunctionExpression { Name: FunctionName.ImportValue } => false,
            JoinExpression or SubExpression or Base64Expression or ToJsonStringExpression or LengthExpression => false,
            RefExpression { Name: "AWS::NotificationARNs" } => true,
            RefExpression { Name: "AWS::NoValue" } => null,
            RefExpression { Name: ['A', 'W', 'S', ':', ':', ..] } => false,
            RefExpression { Name: var name } => context.Evaluation.Definitions.Parameters.TryGetValue(
                name,
                out var parameter
            )
                ? parameter.IsList
            : context.Evaluation.Definitions.IsResource(name) ? false
            : null,
            GetAttExpression { Reference: var reference } => IsList(reference),
            LiteralExpression or FindInMapExpression or SelectExpression => IsList(context.Evaluate(value)),
            _ => null,
        };

    private static bool? IsList(Evaluated value) =>
        value.Kind switch
        {
            EvaluatedKind.List => true,
            EvaluatedKind.Scalar => false,
            // Another tool may make a list of its own placeholders; a dynamic reference is a text always.
            _ when value.Literal?.Contains(DynamicReference.Opening, StringComparison.Ordinal) == true => false,
            _ => null,
        };

    // A custom resource may answer with a list under any name.
    private bool? IsList(Reference reference) =>
        !context.Template.Resources.TryGetValue(reference.LogicalId, out var resource) ? null
        : ResourceTypes.IsStack(resource.Type)
            ? reference.Attribute.StartsWith("Outputs.", StringComparison.Ordinal) ? false
                : null
        : KnownProperties.Of(resource.Type) is not null
        && reference.Attribute.EndsWith(".List", StringComparison.Ordinal)
            ? true
        : resource.Type.StartsWith("AWS::EC2::", StringComparison.Ordinal)
        && TextsOfNetworks.Contains(reference.Attribute)
            ? false
        : resource.Type.StartsWith("AWS::", StringComparison.Ordinal)
        && resource.Type != "AWS::CloudFormation::CustomResource"
        && reference.Attribute.Equals("Arn", StringComparison.OrdinalIgnoreCase)
            ? false
        : null;

    // The value of a literal is not shown: it may be a password.
    private static string Named(Expression value) =>
        value switch
        {
            RefExpression { Name: var name } => $"Ref of {name}",
            GetAttExpression { Reference: var reference } => $"{reference.LogicalId}.{reference.Attribute}",
            OtherFunctionExpression { Name: var name } => name,
            SplitExpression => "Fn::Split",
            JoinExpression => "Fn::Join",
            SubExpression => "Fn::Sub",
            FindInMapExpression => "what Fn::FindInMap finds",
            _ => "what stands here",
        };

    // A text that the template does not show may have several items with commas.
    private string WayOf(Expression value) =>
        context.Evaluate(value) switch
        {
            { Text: { } text } when !text.Contains(',', StringComparison.Ordinal) => AsItem,
            { Kind: EvaluatedKind.Reference } => AsItem,
            { Text: not null } => OneByOne,
            { Pieces: { Count: > 0 } pieces } => pieces.Any(piece =>
                piece.Text?.Contains(',', StringComparison.Ordinal) == true
            )
                ? OneByOne
                : AsItem,
            _ => $"{AsItem}, or take it apart with Fn::Split where it has several",
        };

    private static string Joined(string[] path) => string.Join('.', path);
}
