using System.Text.RegularExpressions;

namespace Infra.Settings.Rules;

/// <summary>The forms of texts in settings. They end in <c>\z</c>: in .NET, <c>$</c> would let a line end pass.</summary>
internal static partial class SettingPatterns
{
    // Schemas know no option that makes no difference between capital and small letters.
    private const string Day =
        "([Mm][Oo][Nn]|[Tt][Uu][Ee]|[Ww][Ee][Dd]|[Tt][Hh][Uu]|[Ff][Rr][Ii]|[Ss][Aa][Tt]|[Ss][Uu][Nn])";
    private const string Clock = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /// <summary>The name of a tier, a cache or a user.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,29}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Name();

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Account();

    [GeneratedRegex(@"^[a-z]{2,}(-[a-z]+)+-[0-9]+\z", RegexOptions.CultureInvariant)]
    public static partial Regex Region();

    [GeneratedRegex(@"^[a-z]{2,}(-[a-z]+)+-[0-9]+[a-z]\z", RegexOptions.CultureInvariant)]
    public static partial Regex Zone();

    [GeneratedRegex(@"^cache\.[a-z][0-9]+[a-z]*\.[0-9]*[a-z]+\z", RegexOptions.CultureInvariant)]
    public static partial Regex NodeTypeForm();

    [GeneratedRegex($"^{Clock}\\z", RegexOptions.CultureInvariant)]
    public static partial Regex Time();

    [GeneratedRegex($"^{Clock}-{Clock}\\z", RegexOptions.CultureInvariant)]
    public static partial Regex SnapshotWindow();

    [GeneratedRegex($"^{Day}:{Clock}-{Day}:{Clock}\\z", RegexOptions.CultureInvariant)]
    public static partial Regex MaintenanceWindow();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,39}-[0-9]{3}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Node();

    [GeneratedRegex(@"^[A-Za-z]+(/[A-Za-z0-9_+-]+)*\z", RegexOptions.CultureInvariant)]
    public static partial Regex TimeZone();

    [GeneratedRegex(@"^[0-9]{1,4}(\.[0-9]{1,4}){0,2}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Version();

    [GeneratedRegex(@"^0( [^ ()]+){4} \*\z", RegexOptions.CultureInvariant)]
    public static partial Regex RotationCron();

    [GeneratedRegex(@"^sg-[0-9a-f]{8,17}\z", RegexOptions.CultureInvariant)]
    public static partial Regex SecurityGroup();

    [GeneratedRegex(@"^vpc-[0-9a-f]{8,17}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Vpc();

    [GeneratedRegex(@"^subnet-[0-9a-f]{8,17}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Subnet();

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}\z", RegexOptions.CultureInvariant)]
    public static partial Regex TagKey();

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}\z", RegexOptions.CultureInvariant)]
    public static partial Regex TagValue();

    [GeneratedRegex(@"^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    public static partial Regex Topic();

    [GeneratedRegex(@"^[!-~]{1,255}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Snapshot();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+\z", RegexOptions.CultureInvariant)]
    public static partial Regex Email();

    [GeneratedRegex(@"^\S+( \S+){5}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Cron();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z", RegexOptions.CultureInvariant)]
    public static partial Regex DeliveryStream();

    [GeneratedRegex(@"^Z[A-Z0-9]{1,31}\z", RegexOptions.CultureInvariant)]
    public static partial Regex HostedZone();

    [GeneratedRegex(
        @"^(?=.{1,253}\z)[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_-]{1,63})*\z",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex Domain();

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateGlobalReplicationGroup.html
    [GeneratedRegex(@"^[a-z0-9]+-[A-Za-z0-9-]+\z", RegexOptions.CultureInvariant)]
    public static partial Regex Datastore();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:secretsmanager:([a-z0-9-]+):[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6}\z",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex Secret();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9.-]{0,254}\z", RegexOptions.CultureInvariant)]
    public static partial Regex ParameterGroup();
}
