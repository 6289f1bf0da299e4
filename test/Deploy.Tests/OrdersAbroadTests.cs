using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>The example of a global datastore, deployed in two Regions.</summary>
[Collection(ExamplesLifecycle.Collection)]
public sealed class OrdersAbroadTests(ExamplesLifecycle examples)
{
    private JsonNode Copy => Assert.Single(examples.Deployed.ReplicationGroupsInIreland);

    [Fact]
    public void The_datastore_has_the_id_that_the_second_Region_names_and_a_member_in_each()
    {
        var datastore = Assert.Single(examples.Deployed.GlobalDatastores);

        Assert.Equal("ldgnf-orders", (string?)datastore["GlobalReplicationGroupId"]);
        Assert.Equal(
            [
                (
                    "PRIMARY",
                    "us-east-1",
                    (string?)examples.Deployed.Group("OrdersAbroad-Virginia/Orders")["ReplicationGroupId"]
                ),
                ("SECONDARY", ExamplesLifecycle.Ireland, (string?)Copy["ReplicationGroupId"]),
            ],
            datastore["Members"]!
                .AsArray()
                .Select(member =>
                    (
                        (string)member!["Role"]!,
                        (string)member["ReplicationGroupRegion"]!,
                        (string?)member["ReplicationGroupId"]
                    )
                )
                .Order()
        );
    }

    [Fact]
    public void The_copy_has_a_replica_that_takes_over()
    {
        Assert.Equal(2, Copy["MemberClusters"]!.AsArray().Count);
        Assert.Equal("enabled", (string?)Copy["AutomaticFailover"]);
    }

    [Fact]
    public void The_token_is_copied_to_where_the_applications_of_the_second_Region_read_it()
    {
        var secret = Assert.Single(examples.Deployed.SecretsInIreland);

        Assert.Equal("orders/cache-token", (string?)secret["Name"]);
        Assert.Equal("us-east-1", (string?)secret["PrimaryRegion"]);
    }
}
