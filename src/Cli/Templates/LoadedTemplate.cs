using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>A template that was read, or why it could not be.</summary>
internal sealed record LoadedTemplate(TemplateSource Source)
{
    /// <summary>How many mistakes of one template are told.</summary>
    private const int MostMistakes = 20;

    /// <summary>Why nothing of it can be read; null where it can.</summary>
    public TemplateProblem? Problem { get; init; }

    /// <summary>The template as it stands in its text; null where it cannot be read.</summary>
    public TemplateRoot? Root { get; init; }

    /// <summary>The template; null where it cannot be read.</summary>
    public Template? Template { get; init; }

    /// <summary>What in it has a shape that CloudFormation would not read; judging it finds more.</summary>
    public TemplateMistakes Mistakes { get; init; } = new();

    /// <summary>Whether it could be read.</summary>
    [MemberNotNullWhen(true, nameof(Template), nameof(Root))]
    public bool IsRead => Template is not null && Root is not null;

    /// <summary>What could not be read of it so far, with places; nobody reads thousands of sentences.</summary>
    public IReadOnlyList<TemplateProblem> Problems()
    {
        if (!IsRead)
        {
            return Problem is null ? [] : [Problem];
        }

        var mistakes = Mistakes.All.Where(mistake => Harmless(mistake) is null).ToList();
        var shown = mistakes.Take(MostMistakes).ToList();
        var places = Places(shown.Select(mistake => mistake.Path));
        var problems = shown.ConvertAll(mistake => new TemplateProblem(mistake.Message, places.Nearest(mistake.Path)));
        if (Root.RefusesDoubled)
        {
            problems.AddRange(
                Root.Document.Doubled.Take(MostMistakes)
                    .Select(doubled => new TemplateProblem(
                        $"{doubled.Sentence}, which the Serverless Framework refuses: take one out",
                        doubled.At
                    ))
            );
        }

        if (mistakes.Count > shown.Count)
        {
            problems.Add(new TemplateProblem($"there are {mistakes.Count - shown.Count} more mistakes of this kind"));
        }

        return problems;
    }

    /// <summary>Sees that nothing of it could not be read so far.</summary>
    /// <exception cref="UnreadableException">Something could not.</exception>
    public void Check()
    {
        if (Problems() is [var problem, ..])
        {
            throw new UnreadableException(problem.Message, problem.At).In(Source.Name);
        }
    }

    /// <summary>What is to be told beside findings, a sentence each.</summary>
    public IReadOnlyList<string> Notes() => [.. Remarks(), .. PassedOver()];

    /// <summary>What was passed over, a sentence each.</summary>
    public IReadOnlyList<string> PassedOver() =>
        [.. Root?.Notes ?? [], .. Mistakes.All.Select(Harmless).OfType<string>().Take(MostMistakes)];

    /// <summary>Keys that stand twice, where the last counts: a sentence each.</summary>
    public IReadOnlyList<string> Remarks() =>
        Root is not { RefusesDoubled: false } root
            ? []
            :
            [
                .. root
                    .Document.Doubled.Take(MostMistakes)
                    .Select(doubled => $"{doubled.Sentence}, and only the last counts: take the other out"),
            ];

    /// <summary>Where some paths stand, such as <c>Resources.Cache.Properties.Port</c>.</summary>
    public TemplatePlaces Places(IEnumerable<string> paths) =>
        TemplatePlaces.Of(Root, paths, IsRead ? Template.Written : path => path);

    // A resource that says of no type to be is no cache: the others are judged all the same.
    private string? Harmless(TemplateException mistake)
    {
        if (
            mistake.Path.Split('.') is not ["Resources", var id, .. var rest]
            || rest is not ([] or ["Type"])
            || !Root!.Element.GetProperty("Resources").TryGetProperty(id, out var resource)
        )
        {
            return null;
        }

        return resource.ValueKind switch
        {
            JsonValueKind.Object when !resource.TryGetProperty("Type", out _) =>
                $"{id} has no Type and was passed over; CloudFormation refuses it",
            JsonValueKind.String when ServerlessFramework.FileOf(resource.GetString()!) is { } file =>
                $"{id} is in {file}: judge that too",
            _ => null,
        };
    }
}
