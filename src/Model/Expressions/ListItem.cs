namespace ElastiCache.Model.Expressions;

/// <summary>An item of a list whose items only the deployment knows.</summary>
/// <param name="List">The list: the parameter that is one, or how it is cut of a text.</param>
/// <param name="Index">Which item it is, counted from 0.</param>
internal sealed record ListItem(string List, int Index)
{
    /// <summary>As it is written in a template.</summary>
    public override string ToString() => $"Fn::Select [{Index}, {List}]";
}
