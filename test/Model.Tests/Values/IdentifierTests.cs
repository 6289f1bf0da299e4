namespace ElastiCache.Model.Tests.Values;

/// <summary>Names of caches, and what is said of those that are none.</summary>
public sealed class IdentifierTests
{
    private const string Form =
        "a name begins with a letter, consists of letters, digits and hyphens, and has no hyphen at its end or beside another, got ";

    [Theory]
    [InlineData("a", null)]
    [InlineData("abcde", null)]
    [InlineData("a-b-1", null)]
    [InlineData("", "a name has 1 to 5 characters, got 0")]
    [InlineData("abcdef", "a name has 1 to 5 characters, got 6")]
    [InlineData("1a", $"{Form}'1a'")]
    [InlineData("a-", $"{Form}'a-'")]
    [InlineData("a--b", $"{Form}'a--b'")]
    [InlineData("a_b", $"{Form}'a_b'")]
    [InlineData("a\n", $"{Form}'a\n'")]
    public void A_name_has_a_form(string name, string? mistake) =>
        Assert.Equal(mistake, Identifier.Mistake(Value<string>.Known(name), 5));

    [Theory]
    [InlineData("${Stack}", null)]
    [InlineData("${Stack}-abcd", null)]
    [InlineData("${Stack}-abcde", "a name has 1 to 5 characters, got at least 6: '${Stack}-abcde'")]
    [InlineData("${Stack}_b", "a name consists of letters, digits and hyphens, got '${Stack}_b'")]
    [InlineData("1${Stack}", "a name begins with a letter, got '1${Stack}'")]
    [InlineData("-${Stack}", "a name begins with a letter, got '-${Stack}'")]
    [InlineData("${Stack}-", "a name has no hyphen at its end or beside another, got '${Stack}-'")]
    [InlineData("${A}--${B}", "a name has no hyphen at its end or beside another, got '${A}--${B}'")]
    // Two hyphens may have something between them.
    [InlineData("a-${B}-c", null)]
    // Its length is told first.
    [InlineData("${Stack}_abcde", "a name has 1 to 5 characters, got at least 6: '${Stack}_abcde'")]
    // Another tool's braces may become anything.
    [InlineData("${self:a.b}${", null)]
    [InlineData("{${A}_b", null)]
    public void What_is_known_of_a_name_has_a_form(string name, string? mistake) =>
        Assert.Equal(mistake, Identifier.Mistake(Value<string>.Unresolved(name), 5));

    [Theory]
    [InlineData("abc", null)]
    [InlineData(
        "aBc",
        "ElastiCache stores names in lower case, so ARNs and metrics would differ from 'aBc': write 'abc'"
    )]
    // What is no name is told as that.
    [InlineData("aB_", null)]
    public void Capitals_are_told(string name, string? mistake) =>
        Assert.Equal(mistake, Identifier.UpperCase(Value<string>.Known(name)));

    [Theory]
    [InlineData("${Stack}-abc", null)]
    [InlineData(
        "${Stack}-aBc",
        "ElastiCache stores names in lower case, so ARNs and metrics would differ from '${Stack}-aBc': write it in small letters, '${Stack}-abc'"
    )]
    [InlineData("${Stack}-aB_", null)]
    public void Capitals_are_told_of_what_is_known(string name, string? mistake) =>
        Assert.Equal(mistake, Identifier.UpperCase(Value<string>.Unresolved(name)));

    [Theory]
    [InlineData("a_b", true, "a-b")]
    [InlineData("A B", true, "a-b")]
    [InlineData("A B", false, "A-B")]
    [InlineData("--abc--", true, "abc")]
    [InlineData("a__--__b", true, "a-b")]
    [InlineData("abcde", true, "abcde")]
    [InlineData("abcde!", true, "abcde")]
    [InlineData("abcdef", true, null)]
    [InlineData("1a", true, null)]
    [InlineData("!", true, null)]
    public void A_name_is_put_right_where_that_makes_one(string name, bool isLowerCase, string? tidy) =>
        Assert.Equal(tidy, Identifier.Tidy(name, 5, isLowerCase));

    [Theory]
    [InlineData("a", null)]
    [InlineData("", "an id has 1 to 40 characters, got 0")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-abcdefghijklm", null)]
    [InlineData("abcdefghijklmnopqrstuvwxyz-abcdefghijklmn", "an id has 1 to 40 characters, got 41")]
    // Of both its length.
    [InlineData("abcdefghijklmnopqrstuvwxyz--abcdefghijklm", "an id has 1 to 40 characters, got 41")]
    [InlineData("a-", "an id has no hyphen at its end or beside another, got 'a-'")]
    [InlineData("a--b", "an id has no hyphen at its end or beside another, got 'a--b'")]
    public void An_id_has_a_length_and_single_hyphens(string id, string? mistake) =>
        Assert.Equal(mistake, LowerCaseIdentifier.WrongForm(Value<string>.Known(id)));

    [Theory]
    [InlineData("${A}-b", null)]
    [InlineData("${A}-", "an id has no hyphen at its end or beside another, got '${A}-'")]
    [InlineData("a--${A}", "an id has no hyphen at its end or beside another, got 'a--${A}'")]
    [InlineData("a-${A}", null)]
    [InlineData(
        "${A}abcdefghijklmnopqrstuvwxyz-abcdefghijklmn",
        "an id has 1 to 40 characters, got at least 41: '${A}abcdefghijklmnopqrstuvwxyz-abcdefghijklmn'"
    )]
    public void What_is_known_of_an_id_has_too(string id, string? mistake) =>
        Assert.Equal(mistake, LowerCaseIdentifier.WrongForm(Value<string>.Unresolved(id)));
}
