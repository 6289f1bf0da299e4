namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>Rotations of users, in a VPC of the app that has isolated subnets only.</summary>
public sealed class UserRotations : Exhibit
{
    public UserRotations()
    {
        Vpc = Networks.New(Stack, "Network");
        var orders = new CacheUser(Stack, "Orders", new CacheUserProps { Access = UserAccess.On.Keys("orders:*") });
        var stock = new CacheUser(Stack, "Stock", new CacheUserProps { Access = UserAccess.On.Keys("stock:*") });
        var users = new CacheUserGroup(Stack, "Users", new CacheUserGroupProps { Users = [orders, stock] });
        var cache = Group("Catalog", props => props with { Authentication = Authentication.Users(users) });
        orders.AddPasswordRotation(cache);
        stock.AddPasswordRotation(cache);
    }
}
