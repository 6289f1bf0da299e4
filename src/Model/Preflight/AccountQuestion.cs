namespace ElastiCache.Model.Preflight;

/// <summary>A question to an account.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Name">What it is asked of: a node type, a version, a name, an id.</param>
/// <param name="Of">The engine of a version; the type of a name, as CloudFormation spells it. Empty for what needs none.</param>
internal sealed record AccountQuestion(QuestionKind Kind, string Name, string Of = "");
