namespace ElastiCache.Model.Preflight;

/// <summary>A subnet as the account has it.</summary>
/// <param name="Zone">Its Availability Zone.</param>
/// <param name="Vpc">Its VPC.</param>
/// <param name="FreeAddresses">How many addresses nobody uses.</param>
internal sealed record SubnetFact(string Zone, string Vpc, int FreeAddresses);
