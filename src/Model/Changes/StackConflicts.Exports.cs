using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

// Exports that go or change while a deployed stack imports them.
internal sealed partial class StackConflicts
{
    private sealed record UsedExport(string Name, bool IsKept, bool IsSure, string? Of, IReadOnlyList<string> Users);

    private IEnumerable<StackConflict> OfExports(string stack)
    {
        UsedExport[] lost = [.. Lost(stack)];
        UsedExport[] sure = [.. lost.Where(export => export.IsSure)];
        var (steps, fewer) = (Steps(stack, lost), Steps(stack, sure));
        // Nothing is destroyed for what may stay as it is before somebody has looked.
        var isPerhaps =
            steps.Exists(step => step.Verb == StackVerb.Destroy)
            && !fewer.Exists(step => step.Verb == StackVerb.Destroy);
        return lost.Select(export => new StackConflict(stack, export.Users, InUse(export), steps)
        {
            Look = isPerhaps ? LookAt(stack, lost) : null,
            Otherwise = isPerhaps ? fewer : [],
        });
    }

    private static string InUse(UsedExport export) =>
        $"'Export {export.Name} cannot be {(export.IsKept ? "updated" : "deleted")} as it is in use by {string.Join(", ", export.Users)}'";

    private List<StackStep> Steps(string stack, UsedExport[] lost)
    {
        // What goes on to import it, changed, lets go of it in no template.
        var kept = lost.SelectMany(export =>
                export.Users.Where(user => Imports(user, export.Name)).Select(user => (User: user, Export: export))
            )
            .ToLookup(use => use.User, use => use.Export);
        var moved = kept.Where(user => user.All(export => IsTakenInPlace(stack, export, user.Key)))
            .ToDictionary(user => user.Key, user => user.ToArray(), StringComparer.Ordinal);
        var destroyed = kept.Select(user => user.Key)
            .Where(user => !moved.ContainsKey(user))
            .ToHashSet(StringComparer.Ordinal);
        string[] released = [.. lost.SelectMany(export => export.Users).Distinct().Except(destroyed)];
        return Release(stack, destroyed, moved, released, lost);
    }

    // What has the same value in another spelling, such as the first zone and its name, is not replaced.
    private string LookAt(string stack, UsedExport[] lost)
    {
        var ids = lost.Where(export => !export.IsSure)
            .Select(export => export.Of)
            .OfType<string>()
            .Distinct()
            .ToArray();
        var properties = ids.SelectMany(id => NeighbourTypes.Unsure(old[stack], @new[stack], id)).Distinct().ToArray();
        var command = Array.TrueForAll(ids, id => @new[stack].Resources[id].Type == ResourceTypes.Subnet)
            ? $", which aws ec2 describe-subnets --filters Name=tag:aws:cloudformation:stack-name,Values={stack} lists"
            : "";
        return $"only where {string.Join(" or ", properties)} of {string.Join(", ", ids)} becomes another one in the account{command}";
    }

    private IEnumerable<UsedExport> Lost(string stack)
    {
        if (!old.TryGetValue(stack, out var before))
        {
            yield break;
        }

        var kept = Exports.Of(@new[stack]);
        foreach (var (name, value) in Exports.Of(before))
        {
            var isKept = kept.TryGetValue(name, out var now);
            if (isKept && NeighbourTypes.IsSame(value, now) && !IsReplaced(stack, value))
            {
                continue;
            }

            string[] users =
            [
                .. old.Where(other => other.Key != stack && ImportsOf(other.Value).Contains(name))
                    .Select(other => other.Key),
            ];
            if (users.Length > 0)
            {
                yield return new UsedExport(
                    name,
                    isKept,
                    !isKept || !NeighbourTypes.IsSame(value, now) || IsSurelyReplaced(stack, value),
                    ReferenceIn(value),
                    users
                );
            }
        }
    }

    // Stacks that no longer import it let go of it when they are deployed before. What they import instead must be there by then.
    private List<StackStep> Release(
        string stack,
        HashSet<string> destroyed,
        Dictionary<string, UsedExport[]> moved,
        string[] released,
        UsedExport[] lost
    )
    {
        var steps = new List<StackStep>();
        if (destroyed.Count > 0)
        {
            steps.Add(new StackStep(StackVerb.Destroy, [.. destroyed]));
        }

        if (moved.Count > 0)
        {
            UsedExport[] exports = [.. moved.Values.SelectMany(used => used).Distinct()];
            string[] replaced = [.. exports.Where(export => IsOfReplaced(stack, export)).Select(export => export.Of!)];
            steps.Add(
                new StackStep(StackVerb.WriteAnother, [stack])
                {
                    Beside = [.. replaced.Distinct()],
                    Exports = [.. exports.Select(export => export.Name)],
                    Users = [.. moved.Keys],
                }
            );
        }

        if (released.Length > 0)
        {
            StackStep[] missing = [.. Missing(stack, released, lost)];
            steps.AddRange(missing.Where(step => step.Verb != StackVerb.DeployBeside || moved.Count == 0));
            if (moved.Count > 0)
            {
                steps.Add(
                    new StackStep(StackVerb.DeployBeside, [stack])
                    {
                        Beside =
                        [
                            .. missing
                                .Concat(steps.Where(step => step.Verb == StackVerb.WriteAnother))
                                .SelectMany(step => step.Beside)
                                .Distinct(),
                        ],
                    }
                );
            }

            steps.Add(new StackStep(StackVerb.Deploy, released));
        }

        return [.. steps, StackStep.All];
    }

    private bool IsOfReplaced(string stack, UsedExport export) =>
        export.Of is { } id
        && Exports.Of(old[stack]).TryGetValue(export.Name, out var value)
        && old[stack].Resources.ContainsKey(id)
        && (!@new[stack].Resources.ContainsKey(id) || IsReplaced(stack, value));

    private IEnumerable<StackStep> Missing(string stack, string[] users, UsedExport[] lost)
    {
        var exported = old.Values.SelectMany(template => Exports.Of(template).Keys).ToHashSet(StringComparer.Ordinal);
        var missing = users
            .SelectMany(user => ImportsOf(@new[user]))
            .Where(name => !exported.Contains(name))
            .ToHashSet();
        string[] givers =
        [
            .. @new.Where(other => Exports.Of(other.Value).Keys.Any(missing.Contains)).Select(other => other.Key),
        ];
        if (givers.Except([stack]).ToArray() is { Length: > 0 } others)
        {
            yield return new StackStep(StackVerb.Deploy, others);
        }

        if (givers.Contains(stack))
        {
            yield return new StackStep(StackVerb.DeployBeside, [stack])
            {
                Beside =
                [
                    .. lost.Select(export => export.Of)
                        .OfType<string>()
                        .Distinct()
                        .Where(id => !@new[stack].Resources.ContainsKey(id)),
                ],
            };
        }
    }

    // What a cache takes another one of in place: only there does a second export help it.
    private static readonly HashSet<string> TakenInPlace = new(StringComparer.Ordinal)
    {
        "CacheParameterGroupName",
        "LogDeliveryConfigurations",
        "NotificationTopicArn",
        "SecurityGroupIds",
        "UserGroupId",
        "UserGroupIds",
        "UserIds",
        "VpcSecurityGroupIds",
    };

    // Wherever a stack imports it, before and after. A security group of another VPC is none that a cache takes.
    private bool IsTakenInPlace(string stack, UsedExport export, string user) =>
        @new.TryGetValue(user, out var after)
        && IsTakenInPlace(old[user], export.Name)
        && IsTakenInPlace(after, export.Name)
        && !MovesToAnotherVpc(stack, export.Of);

    private static bool IsTakenInPlace(Template template, string export) =>
        !ImportsIn(template.Root, "Outputs").Contains(export)
        && template.Resources.Values.All(resource =>
            !Imports(resource.Body).Contains(export)
            || (
                ResourceTypes.IsElastiCache(resource.Type)
                && resource
                    .Body.EnumerateObject()
                    .All(part =>
                        part.Name == "Properties" && part.Value.ValueKind == JsonValueKind.Object
                            ? part
                                .Value.EnumerateObject()
                                .All(property =>
                                    TakenInPlace.Contains(property.Name) || !Imports(property.Value).Contains(export)
                                )
                            : !Imports(part.Value).Contains(export)
                    )
            )
        );

    private static IEnumerable<string?> ImportsIn(JsonElement root, string section) =>
        root.TryGetProperty(section, out var part) ? Imports(part) : [];

    private bool MovesToAnotherVpc(string stack, string? id) =>
        id is not null
        && old[stack].Resources.TryGetValue(id, out var before)
        && before.Type == ResourceTypes.SecurityGroup
        && @new[stack].Resources.TryGetValue(id, out var after)
        && (NeighbourTypes.Property(before, "VpcId"), NeighbourTypes.Property(after, "VpcId")) is var (was, now)
        && (!NeighbourTypes.IsSame(was, now) || (was is { } vpc && IsReplaced(stack, vpc)));

    // A stack that NEW has not is not deployed again, and goes on to import what it imports.
    private bool Imports(string user, string export) =>
        !@new.TryGetValue(user, out var after) || ImportsOf(after).Contains(export);
}
