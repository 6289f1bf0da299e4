using System.Xml.Linq;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>What the service says in the same words of replication groups, their nodes, and other clusters.</summary>
internal static class CacheDetails
{
    private const string None = "none";

    /// <summary>What is told of a node, and is the same for all nodes of a cache.</summary>
    /// <param name="facts">Receives it.</param>
    /// <param name="securityGroups">What CloudFormation calls the security groups of this type.</param>
    public static void Node(ObservedFacts facts, string securityGroups)
    {
        facts.Text("EngineVersion", NormalForm.Version);
        facts.Word("PreferredMaintenanceWindow", "AutoMinorVersionUpgrade", "CacheSubnetGroupName");
        var node = facts.Source;
        if (node.Element("CacheParameterGroup")?.Element("CacheParameterGroupName")?.Value is { Length: > 0 } group)
        {
            facts.Set("CacheParameterGroupName", group.ToLowerInvariant());
        }

        var groups = node.Texts("SecurityGroups", "SecurityGroupId").ToList();
        if (groups.Count > 0)
        {
            facts.Set(securityGroups, NormalForm.Names(groups));
        }

        // A topic that is switched off is as good as none.
        var notification = node.Element("NotificationConfiguration");
        facts.Set(
            "NotificationTopicArn",
            notification?.Element("TopicArn")?.Value is { Length: > 0 } topic
            && notification.Element("TopicStatus")?.Value is not "inactive"
                ? topic.ToLowerInvariant()
                : None
        );
        Port(facts, node);
    }

    /// <summary>Where logs go.</summary>
    public static void Logs(ObservedFacts facts)
    {
        facts.SetComplete("LogDelivery.");
        foreach (var delivery in facts.Source.List("LogDeliveryConfigurations"))
        {
            var details = delivery.Element("DestinationDetails");
            var destination =
                details?.Element("CloudWatchLogsDetails")?.Element("LogGroup")?.Value
                ?? details?.Element("KinesisFirehoseDetails")?.Element("DeliveryStream")?.Value;
            var state = delivery.Element("Status")?.Value;
            facts.Set(
                $"LogDelivery.{delivery.Element("LogType")?.Value}",
                state is null or "active" or "enabling" or "modifying"
                    ? NormalForm.LogDelivery(delivery.Element("LogFormat")?.Value ?? "", destination ?? "")
                    : $"{state}: {delivery.Element("Message")?.Value}"
            );
        }
    }

    private static void Port(ObservedFacts facts, XElement cluster)
    {
        var endpoint =
            cluster.Element("ConfigurationEndpoint")
            ?? cluster.List("CacheNodes").FirstOrDefault()?.Element("Endpoint");
        if (endpoint?.Element("Port")?.Value is { Length: > 0 } port)
        {
            facts.Set("Port", port);
        }
    }
}
