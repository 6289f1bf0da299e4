namespace ElastiCache.Model.Tests.Verification;

/// <summary>When two texts about a user permit the same.</summary>
public sealed class EngineCommandsTests
{
    private static readonly EngineCommands Engine = new(
        new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal)
        {
            ["read"] = ["get", "strlen"],
            ["write"] = ["set", "del"],
            ["admin"] = ["config|get", "config|set"],
        }
    );

    [Theory]
    [InlineData("~a* +@read", "~a* +get +strlen", true)]
    [InlineData("~a* -@all +@read -set", "~a* -@all +@read", true)]
    [InlineData("~a* +@all -get +get", "~a* +@all", true)]
    [InlineData("~a* +@all -@read +@read", "~a* +@all", true)]
    [InlineData("~a* +@all -@all", "~a*", true)]
    [InlineData("~a* +config -config|set", "~a* +config|get", true)]
    [InlineData("~a* +@admin", "~a* +config", true)]
    [InlineData("~a* ~b* +get", "~b* ~a* +get", true)]
    [InlineData("~a* +get (~b* +set) (~c* +del)", "~a* +get (~c* +del) (~b* +set)", true)]
    [InlineData("~a* +@read", "~a* +@read +set", false)]
    [InlineData("~a* +@read", "~b* +@read", false)]
    [InlineData("%R~a* +@read", "~a* +@read", false)]
    [InlineData("~a* &x +@read", "~a* &y +@read", false)]
    [InlineData("~a* +@read (~b* +set)", "~a* +@read", false)]
    [InlineData("~a* +@read +json.get", "~a* +@read", false)]
    [InlineData("~a* -get +@read", "~a* +@read -get", false)]
    [InlineData("~a* +@read skip-sanitize-payload", "~a* +@read", false)]
    [InlineData("~a* +@read skip-sanitize-payload", "skip-sanitize-payload ~a* +@read", true)]
    public void They_are_the_same_text_then(string one, string other, bool same) =>
        Assert.Equal(same, Engine.Plain(one) == Engine.Plain(other));

    [Theory]
    [InlineData("", "")]
    [InlineData("(~b +get)", "(~b +get)")]
    [InlineData("~b ~a +set +get (~d +set +del) (~c +get)", "~a ~b +get +set (~c +get) (~d +del +set)")]
    // What the engine does not list is known by its name.
    [InlineData("+json|get +json|set +other -json", "+other")]
    [InlineData("+@unknown", "")]
    public void All_stands_in_one_order(string permissions, string expected) =>
        Assert.Equal(expected, Engine.Plain(permissions));
}
