namespace ElastiCache.Live.Resp;

/// <summary>What an engine answers.</summary>
/// <param name="Text">A text, or a number as text; null for nothing and for a list.</param>
/// <param name="IsError">Whether the text is an error.</param>
/// <param name="Items">The parts of a list; null for anything else.</param>
internal sealed record RespReply(string? Text, bool IsError, IReadOnlyList<RespReply>? Items)
{
    /// <summary>The first word of an error, such as <c>NOAUTH</c>; empty for what is none.</summary>
    public string Code => IsError && Text is not null ? Text.Split(' ', 2)[0] : "";

    /// <summary>The parts of a list; none for anything else.</summary>
    public IReadOnlyList<RespReply> List => Items ?? [];

    /// <summary>The value beside a key of a list that alternates keys and values; null where there is none.</summary>
    public RespReply? Member(string key)
    {
        for (var index = 0; index + 1 < List.Count; index += 2)
        {
            if (List[index].Text == key)
            {
                return List[index + 1];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Join(' ', List);
}
