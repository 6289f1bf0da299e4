using System.Reflection;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>
/// Members whose signature differs between the releases of the CDK that one build of this library works with. A direct
/// call would bind to that of the release it was compiled against, and be missing in the others.
/// </summary>
internal static class CdkReleases
{
    /// <summary>A warning that can be acknowledged: newer releases have a third, optional parameter or another result.</summary>
    public static void AddWarning(this Annotations annotations, string id, string message)
    {
        var method = typeof(Annotations).GetMethod(nameof(Annotations.AddWarningV2))!;
        object[] arguments = [id, message, .. method.GetParameters().Skip(2).Select(_ => Type.Missing)];
        method.Invoke(
            annotations,
            BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding,
            null,
            arguments,
            null
        );
    }

    /// <summary>The subnets: an array of strings, or anything.</summary>
    public static CfnSubnetGroupProps WithSubnets(this CfnSubnetGroupProps props, string[] subnetIds)
    {
        Set(props, nameof(CfnSubnetGroupProps.SubnetIds), subnetIds);
        return props;
    }

    /// <summary>What a serverless cache refers to: strings, or anything.</summary>
    public static CfnServerlessCacheProps WithReferences(
        this CfnServerlessCacheProps props,
        string? keyId,
        string? userGroupId,
        string[]? subnetIds,
        string[]? securityGroupIds
    )
    {
        Set(nameof(CfnServerlessCacheProps.KmsKeyId), keyId);
        Set(nameof(CfnServerlessCacheProps.UserGroupId), userGroupId);
        Set(nameof(CfnServerlessCacheProps.SubnetIds), subnetIds);
        Set(nameof(CfnServerlessCacheProps.SecurityGroupIds), securityGroupIds);
        return props;

        void Set(string property, object? value)
        {
            // Even null would be a value to some releases.
            if (value is not null)
            {
                typeof(CfnServerlessCacheProps).GetProperty(property)!.SetValue(props, value);
            }
        }
    }

    /// <summary>Who is told of an alarm: an array of strings, or of anything.</summary>
    public static CfnAlarmProps Telling(this CfnAlarmProps props, string[]? alarm, string[]? ok)
    {
        Set(props, nameof(CfnAlarmProps.AlarmActions), alarm);
        Set(props, nameof(CfnAlarmProps.OkActions), ok);
        return props;
    }

    // An array of anything must not be set to null.
    private static void Set(object props, string property, string[]? value)
    {
        if (value is not null)
        {
            props.GetType().GetProperty(property)!.SetValue(props, value);
        }
    }
}
