using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Logs;

namespace ElastiCache.Cdk;

/// <summary>How a password is rotated. The defaults are what a cache needs that was created here.</summary>
public sealed record RotationOptions
{
    /// <summary>
    /// After how long the password is replaced, at any time of the day: whole hours, from 4 hours to 1000 days. Default: once a
    /// month, in the hours after the maintenance window of the cache; after 30 days where the window is not known. The password
    /// before it stays valid until the next rotation, so none is valid for more than 70 days, where PCI DSS asks for 90.
    /// https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
    /// </summary>
    public Duration? AutomaticallyAfter { get; init; }

    /// <summary>
    /// At which times the password is replaced, in UTC, instead of <see cref="AutomaticallyAfter"/>:
    /// <c>cron(0 6 ? * SUN#1 *)</c>, with 0 minutes and every year, as Secrets Manager has it, and 4 hours apart at least. A
    /// rotation changes the cache,
    /// which refuses other changes meanwhile: choose a time outside of deployments. Default: as
    /// <see cref="AutomaticallyAfter"/> says. https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
    /// </summary>
    public string? Schedule { get; init; }

    /// <summary>
    /// How long after its time a rotation may begin: whole hours, 1 to 24, no longer than the day in UTC, and not beyond the
    /// next time. Default: until the end of the day, or for one hour where it rotates by hours; two hours after the maintenance
    /// window.
    /// </summary>
    public Duration? Window { get; init; }

    /// <summary>The VPC of the cache. Default: the one that it was created with. One that was imported does not say.</summary>
    public IVpc? Vpc { get; init; }

    /// <summary>
    /// Where the function stands. Default: the private subnets if the VPC has any, since they have a way to AWS's
    /// services; else the isolated ones. Public subnets are refused: a function has no address there that answers reach.
    /// </summary>
    public ISubnetSelection? VpcSubnets { get; init; }

    /// <summary>
    /// Whether the VPC gets interface endpoints of Secrets Manager and ElastiCache, once for all rotations in it; they
    /// cost by the hour. Default: yes where the subnets are isolated, unless the VPC has them among its children. Of an
    /// imported VPC nobody knows what it has, so there, in isolated subnets, this has to be said.
    /// </summary>
    public bool? CreateVpcEndpoints { get; init; }

    /// <summary>
    /// Where the function writes its log, which never has a password in it. Default: a log group is created that keeps a
    /// year, and goes with the rotation.
    /// </summary>
    public ILogGroup? LogGroup { get; init; }
}
