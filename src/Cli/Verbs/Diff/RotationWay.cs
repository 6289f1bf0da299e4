namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>
/// The way where rotations of the app of this repository go on and their VPC endpoints come or go: no file of settings has
/// endpoints that nothing needs beside what is new, so the rotations go first, and come back.
/// </summary>
internal static class RotationWay
{
    /// <summary>Whether that is the way.</summary>
    /// <param name="steps">The steps in the words of stacks.</param>
    /// <param name="old">The templates of the stacks that are deployed.</param>
    /// <param name="new">The templates to deploy.</param>
    public static bool Applies(
        IReadOnlyList<StackStep> steps,
        IReadOnlyCollection<Template> old,
        IReadOnlyCollection<Template> @new
    ) =>
        steps.Any(step => step.Verb == StackVerb.DeployBeside)
        && old.Any(HasRotation)
        && @new.Any(HasRotation)
        && old.Any(HasEndpoints) != @new.Any(HasEndpoints);

    /// <summary>The steps, a sentence each.</summary>
    /// <param name="caches">The stacks whose rotations use the endpoints.</param>
    public static IEnumerable<string> Words(IEnumerable<string> caches) =>
        [
            "take rotation out of the settings",
            $"cdk deploy --exclusively {string.Join(' ', caches)}",
            "cdk deploy --all",
            "write rotation as in NEW",
            "cdk deploy --all",
        ];

    private static bool HasRotation(Template template) =>
        template.Resources.Values.Any(resource => resource.Type == "AWS::SecretsManager::RotationSchedule");

    private static bool HasEndpoints(Template template) =>
        template.Resources.Keys.Any(id => SettingPlaces.Of(template, id) == SettingPlaces.Endpoints);
}
