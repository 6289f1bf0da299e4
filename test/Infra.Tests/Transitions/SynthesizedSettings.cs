using System.Text.RegularExpressions;

namespace Infra.Tests.Transitions;

/// <summary>What the app makes of a settings file: its stacks in the order in which they are deployed, or a refusal.</summary>
/// <param name="Stacks">The stacks.</param>
/// <param name="Refusal">What the app says instead; null where it synthesizes.</param>
internal sealed partial record SynthesizedSettings(IReadOnlyList<SynthesizedStack> Stacks, string? Refusal)
{
    // What AWS would answer to a look-up: the VPC that the simulated account has.
    private const string Found = """
        {
          "vpcId": "vpc-00000001",
          "vpcCidrBlock": "10.90.0.0/16",
          "ownerAccountId": "123456789012",
          "availabilityZones": [],
          "subnetGroups": [
            {
              "name": "Private",
              "type": "Private",
              "subnets": [
                { "subnetId": "subnet-00000001", "cidr": "10.90.1.0/24", "availabilityZone": "us-east-1a", "routeTableId": "rtb-1" },
                { "subnetId": "subnet-00000002", "cidr": "10.90.2.0/24", "availabilityZone": "us-east-1b", "routeTableId": "rtb-2" },
                { "subnetId": "subnet-00000003", "cidr": "10.90.3.0/24", "availabilityZone": "us-east-1c", "routeTableId": "rtb-3" }
              ]
            }
          ]
        }
        """;

    /// <summary>The ids of the rules that refuse; empty where it is the shape of the file.</summary>
    public IReadOnlyList<string> RefusedBy =>
        [.. RuleId().Matches(Refusal ?? "").Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>The templates by stack.</summary>
    public IReadOnlyDictionary<string, Template> Templates =>
        Stacks.ToDictionary(stack => stack.Name, stack => stack.Template, StringComparer.Ordinal);

    /// <summary>Synthesizes a file.</summary>
    public static SynthesizedSettings Of(string environment, string text)
    {
        try
        {
            var settings = SettingsFile.Parse($"{environment}.json", text);
            var made = Synthesis.Of(settings, environment);
            if (made.Manifest["missing"] is JsonArray missing)
            {
                made = Synthesis.Of(
                    settings,
                    environment,
                    missing.ToDictionary(one => one!["key"]!.GetValue<string>(), _ => JsonNode.Parse(Found)!)
                );
            }

            return new SynthesizedSettings([.. InOrder(made)], null);
        }
        catch (SettingsException e)
        {
            return new SynthesizedSettings([], e.Message);
        }
    }

    // As the CDK's command deploys: each after those that it depends on, else in the order of the manifest.
    private static IEnumerable<SynthesizedStack> InOrder(Synthesis made)
    {
        var artifacts = made.Manifest["artifacts"]!
            .AsObject()
            .Where(artifact => artifact.Value!["type"]!.GetValue<string>() == "aws:cloudformation:stack")
            .ToDictionary(artifact => artifact.Key, artifact => artifact.Value!, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (done.Count < artifacts.Count)
        {
            var (name, artifact) = artifacts.First(artifact =>
                !done.Contains(artifact.Key)
                && (artifact.Value["dependencies"]?.AsArray() ?? []).All(dependency =>
                    dependency!.GetValue<string>() is var id && (!artifacts.ContainsKey(id) || done.Contains(id))
                )
            );
            done.Add(name);
            var place = artifact["environment"]!.GetValue<string>()["aws://".Length..].Split('/');
            var path = Path.Combine(made.Folder, $"{name}.template.json");
            yield return new SynthesizedStack(name, place[0], place[1], path, File.ReadAllText(path))
            {
                IsProtected = artifact["properties"]!["terminationProtection"]?.GetValue<bool>() == true,
            };
        }
    }

    [GeneratedRegex(@"\(([A-Z]+-[0-9]+)\)$", RegexOptions.Multiline)]
    private static partial Regex RuleId();
}
