namespace ElastiCache.Model.Tests.Support;

/// <summary>Short ways to write examples of linked rules.</summary>
public static class LinkedCases
{
    /// <summary>Properties over those of a valid resource break a rule.</summary>
    public static RuleCase Breaks<T>(string id, string json, params string[] others) =>
        RuleCase.Breaks(id, json, Example.Of(typeof(T), json), others);

    /// <summary>Properties over those of a valid resource keep a rule.</summary>
    public static RuleCase Keeps<T>(string id, string json, params string[] others) =>
        RuleCase.Keeps(id, json, Example.Of(typeof(T), json), others);

    /// <summary>A whole template breaks a rule.</summary>
    public static RuleCase TemplateBreaks(string id, string what, string json, params string[] others) =>
        RuleCase.Breaks(id, what, Example.Of(typeof(object), json), others);

    /// <summary>A whole template keeps a rule.</summary>
    public static RuleCase TemplateKeeps(string id, string what, string json, params string[] others) =>
        RuleCase.Keeps(id, what, Example.Of(typeof(object), json), others);
}
