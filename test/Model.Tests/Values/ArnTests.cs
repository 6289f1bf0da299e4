namespace ElastiCache.Model.Tests.Values;

/// <summary>What an ARN says, of which only some parts may be known.</summary>
public sealed class ArnTests
{
    private const string Gap = "\uE000";

    [Theory]
    [InlineData("arn:aws:sns:eu-west-1:1:t", "eu-west-1")]
    [InlineData("arn:aws:s3:::bucket", null)]
    [InlineData("arn:aws:sns:eu-west-1", "eu-west-1")]
    [InlineData("arn:aws:sns", null)]
    [InlineData("urn:aws:sns:eu-west-1:1:t", null)]
    public void Its_Region_is_the_fourth_part(string text, string? region) => Assert.Equal(region, Arn.RegionOf(text));

    [Theory]
    [InlineData("arn:aws:sns:eu-west-1:1:t", "eu-west-1")]
    [InlineData("arn:aws:sns:eu-west-1:" + Gap, "eu-west-1")]
    // The Region may go on in the gap, or is that of the stack.
    [InlineData("arn:aws:sns:eu-west-1" + Gap + ":t", null)]
    [InlineData("arn:aws:sns:stack:1:t", null)]
    [InlineData("arn:aws:sns", null)]
    public void Its_Region_is_known_where_a_part_follows(string text, string? region) =>
        Assert.Equal(region, Arn.RegionOf(new TextWithGaps(text)));

    [Theory]
    [InlineData("arn:aws:kms:r:1:key/1", "key/1")]
    [InlineData("arn:aws:secretsmanager:r:1:secret:a", "secret:a")]
    [InlineData("arn:aws:kms:r:1:key/" + Gap, "key/")]
    [InlineData("arn:aws:kms:r:1:ke" + Gap, null)]
    [InlineData("arn:aws:kms:r:1", null)]
    [InlineData("arn:aws:kms:" + Gap + ":1:key/1", null)]
    public void What_it_names_comes_last(string text, string? resource) =>
        Assert.Equal(resource, Arn.ResourceOf(new TextWithGaps(text)));

    [Theory]
    [InlineData("arn:aws:sns:eu-west-1:1:t", true)]
    [InlineData("arn:aws:sqs:eu-west-1:1:t", false)]
    [InlineData("urn:aws:sns:eu-west-1:1:t", false)]
    [InlineData("arn:aws", true)]
    [InlineData("ar", false)]
    [InlineData(Gap, true)]
    [InlineData("ar" + Gap, true)]
    [InlineData("as" + Gap, false)]
    [InlineData("arn:aws:s" + Gap, true)]
    [InlineData("arn:aws:sns" + Gap, true)]
    [InlineData("arn:aws:sq" + Gap, false)]
    // A part before the last one is whole.
    [InlineData("arn:aws:s:" + Gap, false)]
    [InlineData("ar:aws:sns:" + Gap, false)]
    [InlineData("arn:aws:s", false)]
    public void It_may_be_one_of_a_service_as_far_as_it_is_known(string text, bool expected) =>
        Assert.Equal(expected, Arn.CanBe(new TextWithGaps(text), "sns"));
}
