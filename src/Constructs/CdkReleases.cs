using System.Reflection;
using Amazon.CDK;
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
        typeof(CfnSubnetGroupProps).GetProperty(nameof(CfnSubnetGroupProps.SubnetIds))!.SetValue(props, subnetIds);
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
}
