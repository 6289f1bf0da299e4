namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>The name that a serverless cache has by default.</summary>
public sealed class ServerlessCacheNameTests
{
    [Fact]
    public void The_same_construct_in_stacks_of_other_names_has_other_names() =>
        Assert.Equal(2, ((string[])[NameIn("shop-blue"), NameIn("shop-green")]).Distinct().Count());

    private static string NameIn(string stackName)
    {
        var stack = new Stack(Stacks.App(), "Shop", new StackProps { StackName = stackName });
        _ = new ServerlessCache(stack, "Carts", new ServerlessCacheProps { Vpc = Networks.Private(stack, "Vpc") });
        return CacheTemplate.Of(stack).Properties("Carts")["ServerlessCacheName"]!.GetValue<string>();
    }
}
