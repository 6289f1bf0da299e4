namespace ElastiCache.Model.Tests.Changes;

/// <summary>Several resources in one sentence.</summary>
public sealed class ListedWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A B", "A and B")]
    [InlineData("A B C D", "A, B, C and D")]
    [InlineData("A B C D E", "A, B, C and 2 others")]
    [InlineData("A B C D E F G", "A, B, C and 4 others")]
    public void More_than_four_are_counted(string ids, string said) =>
        Assert.Equal(said, ListedWords.And(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
