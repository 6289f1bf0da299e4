using System.Text.RegularExpressions;

namespace ElastiCache.Model.Facts;

/// <summary>Reads how an expression of metric math is made, and says what keeps CloudWatch from reading it.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html</remarks>
internal sealed partial class MetricExpressionForm
{
    // Nested deeper than anybody writes.
    private const int Deepest = 50;

    private static readonly HashSet<string> Operators = [.. "+ - * / ^ == != <= >= < > && || AND OR".Split(' ')];

    private readonly List<string> _tokens = [];
    private int _at;
    private int _depth;

    // What is not described anywhere may be right.
    private bool _isOther;

    private MetricExpressionForm(string expression)
    {
        if (MetricExpression.IsOfAnotherLanguage(expression))
        {
            _isOther = true;
            return;
        }

        foreach (Match match in Token().Matches(expression))
        {
            _tokens.Add(match.Value);
        }

        if (string.Concat(_tokens).Length < expression.Count(letter => !char.IsWhiteSpace(letter)))
        {
            _isOther = true;
            return;
        }

        Expression();
        if (!IsOver && _at < _tokens.Count)
        {
            Mistake = Unexpected(_tokens[_at]);
        }
    }

    /// <summary>Reads an expression. What may be of another language, or is known in part, has no mistake.</summary>
    public static MetricExpressionForm Of(string expression) => new(expression);

    /// <summary>Why CloudWatch does not read it; null where it does, as far as that is known.</summary>
    public string? Mistake
    {
        get => _isOther ? null : field;
        private set => field ??= value;
    }

    /// <summary>A function that is not known; null where all are.</summary>
    public string? UnknownFunction { get; private set; }

    private string? Next => _at < _tokens.Count ? _tokens[_at] : null;

    private string? Last => _at > 0 ? _tokens[_at - 1] : null;

    private bool IsOver => _isOther || Mistake is not null;

    private void Expression()
    {
        if (++_depth > Deepest)
        {
            _isOther = true;
        }

        while (!IsOver)
        {
            Operand();
            if (IsOver || Next is not { } next || !IsOperator(next))
            {
                break;
            }

            _at++;
        }

        _depth--;
    }

    private void Operand()
    {
        while (Next is "-" or "+" || Next?.Equals("NOT", StringComparison.OrdinalIgnoreCase) == true)
        {
            _at++;
        }

        switch (Next)
        {
            case null:
                Mistake = Last is null ? "it is empty" : $"nothing stands after {Last}";
                break;
            case "(":
                _at++;
                Expression();
                // Nothing is said anywhere of a list in round brackets.
                _isOther |= !IsOver && Next == ",";
                Close("(", ")");
                break;
            case "[":
                _at++;
                Items("[", "]");
                break;
            case ")" or "]" or ",":
                Mistake = Last is null or ")" or "]" ? Unexpected(Next) : $"nothing stands between {Last} and {Next}";
                break;
            case { } other when IsOperator(other):
                Mistake = Last is null
                    ? $"nothing stands before {other}"
                    : $"nothing stands between {Last} and {other}";
                break;
            case { } value:
                _at++;
                if (Next == "(" && (char.IsLetter(value[0]) || value[0] == '_'))
                {
                    _at++;
                    Function(value);
                }

                break;
        }

        _isOther |= !IsOver && Next == "[";
    }

    private void Function(string name)
    {
        var given = Items("(", ")");
        if (IsOver)
        {
            return;
        }

        if (MetricFunctions.IsKnown(name))
        {
            Mistake = MetricFunctions.WrongNumber(name, given);
        }
        else if (MetricFunctions.IsKnown(name.ToUpperInvariant()))
        {
            Mistake = $"functions are written in capitals: write {name.ToUpperInvariant()}";
        }
        else
        {
            UnknownFunction ??= name;
        }
    }

    // How many there are.
    private int Items(string open, string close)
    {
        if (Next == close)
        {
            _at++;
            return 0;
        }

        var given = 0;
        do
        {
            Expression();
            given++;
        } while (!IsOver && Next == "," && ++_at > 0);

        Close(open, close);
        return given;
    }

    private void Close(string open, string close)
    {
        if (IsOver)
        {
            return;
        }

        if (Next == close)
        {
            _at++;
        }
        else
        {
            Mistake = Next is null ? $"a {open} is not closed" : Unexpected(Next);
        }
    }

    private string Unexpected(string token) =>
        token is ")" or "]" ? $"a {token} closes what nothing has opened"
        : token == "," ? "a comma stands outside of functions and lists"
        : token == "=" ? "= is no operator: == compares"
        : token == "%" ? $"{token} is no operator: there are + - * / ^"
        : $"no operator stands between {Last} and {token}";

    private static bool IsOperator(string token) => Operators.Contains(token.ToUpperInvariant());

    [GeneratedRegex(
        """(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|'[^']*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|==|!=|<=|>=|&&|\|\||[-+*/^<>()[\],=%]""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Token();
}
