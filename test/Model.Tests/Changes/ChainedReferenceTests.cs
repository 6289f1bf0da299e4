namespace ElastiCache.Model.Tests.Changes;

/// <summary>Resources that refer to each other in a long chain, where a parameter decides what becomes of the first.</summary>
public sealed class ChainedReferenceTests
{
    private const int Links = 45;
    private const string Access = "AWS::EC2::SecurityGroup";

    // Twice the work for each link is no work that ends.
    [Fact]
    public void What_becomes_of_a_link_is_found_out_once_for_each_assignment()
    {
        var update = UpdateJudge.Judge(Chain("a"), Chain("b")).Resources.Single();

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
    }

    private static Template Chain(string name) =>
        Conditioned.Of([
            Link(0, $"{{'Fn::If':['Prod','{name}','c']}}"),
            .. Enumerable
                .Range(1, Links - 1)
                .Select(link =>
                    Link(
                        link,
                        $"{{'Fn::Join':['-',[{{'Ref':'L{link - 1}'}},{{'Fn::GetAtt':['L{link - 1}','GroupId']}}]]}}"
                    )
                ),
            (
                "Cache",
                Templates.Body(Templates.Group, $"'Engine':'valkey','CacheSubnetGroupName':{{'Ref':'L{Links - 1}'}}")
            ),
        ]);

    private static (string, string) Link(int number, string name) =>
        ($"L{number}", Templates.Body(Access, $"'GroupDescription':{name},'VpcId':'vpc-1'"));
}
