namespace Infra.Settings;

/// <summary>A VPC that the CDK looks up: by id, by name, or by tags.</summary>
internal sealed record LookupVpcSettings
{
    [Description("The id, such as vpc-0123456789abcdef0.")]
    public string? VpcId { get; set; }

    [Description("The tag 'Name'.")]
    public string? Name { get; set; }

    [Description("Tags that the VPC has.")]
    public Dictionary<string, string> Tags { get; set; } = [];
}
