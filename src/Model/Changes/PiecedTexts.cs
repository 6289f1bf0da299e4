using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>Texts that are known in part, such as <c>${AWS::StackName}-cache</c>.</summary>
internal static class PiecedTexts
{
    /// <summary>
    /// Whether two texts differ whatever their unknown pieces are: without what both begin and end with, something known is
    /// left of one and nothing of the other, or known letters stand against each other.
    /// </summary>
    public static bool Differ(Evaluated before, Evaluated after)
    {
        if (Tokens(before, "old") is not { } left || Tokens(after, "new") is not { } right)
        {
            return false;
        }

        var start = 0;
        while (start < left.Count && start < right.Count && left[start] == right[start])
        {
            start++;
        }

        var end = 0;
        while (
            end < left.Count - start
            && end < right.Count - start
            && left[left.Count - 1 - end] == right[right.Count - 1 - end]
        )
        {
            end++;
        }

        var (one, other) = (left[start..^end], right[start..^end]);
        return (one, other) switch
        {
            ([], []) => false,
            ([], _) => other.Exists(token => token.Letter is not null),
            (_, []) => one.Exists(token => token.Letter is not null),
            _ => AreLetters(one[0], other[0]) || AreLetters(one[^1], other[^1]),
        };
    }

    /// <summary>What is known of a text as CloudFormation passes it on; null for what is unknown, or a secret in part.</summary>
    public static string? Known(Evaluated piece) => piece.Text ?? piece.Literal;

    /// <summary>The name of a piece that only the deployment knows and that is the same wherever it is named; null for none.</summary>
    public static string? NameOf(Evaluated piece) =>
        piece.Reference is { } whole ? $"{whole.LogicalId}.{whole.Attribute}"
        : piece.Kind == EvaluatedKind.Unknown ? piece.Pseudo ?? piece.Parameter
        : null;

    private static bool AreLetters(Token one, Token other) => one.Letter is not null && other.Letter is not null;

    // Letters and unknown pieces; null for no text, and for a dynamic reference, since other words of it may mean the same.
    private static List<Token>? Tokens(Evaluated value, string side)
    {
        IReadOnlyList<Evaluated> pieces = value.Pieces.Count > 0 ? value.Pieces : [value];
        List<Token> tokens = [];
        foreach (var piece in pieces)
        {
            if (piece.Text is { } text)
            {
                tokens.AddRange(text.Select(letter => new Token(letter, "")));
            }
            else if (NameOf(piece) is { } name)
            {
                tokens.Add(new Token(null, name));
            }
            else if (piece is { Kind: EvaluatedKind.Unknown, Literal: null, MayBeAbsent: false })
            {
                // Nobody knows what it is, so it is like no other.
                tokens.Add(new Token(null, $"{tokens.Count} of {side}"));
            }
            else
            {
                return null;
            }
        }

        return tokens;
    }

    private sealed record Token(char? Letter, string Name);
}
