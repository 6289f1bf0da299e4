namespace Infra.Settings;

/// <summary>Which VPC: exactly one of the three.</summary>
internal sealed record NetworkSettings
{
    [Description("Create a VPC.")]
    public CreateVpcSettings? Create { get; set; }

    [Description(
        "Use a VPC that the CDK looks up in the account. Needs account and Region, given or from the credentials."
    )]
    public LookupVpcSettings? Lookup { get; set; }

    [Description("Use a VPC by its ids, without asking the account.")]
    public ExistingVpcSettings? Existing { get; set; }
}
