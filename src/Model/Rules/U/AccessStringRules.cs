using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.U;

/// <summary>What a user may do: its access string.</summary>
internal static class AccessStringRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<UserSpecification>> All =
    [
        new Rule<UserSpecification>("U-01", nameof(UserSpecification.AccessString))
        {
            Mistake = user =>
                user.AccessString.IsAbsent
                    ? "a user must have an access string: say what it may do, such as on ~app:* +@read"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateUser,
            Statement = "A user has an access string.",
            Why = "The schema does not ask for it, but CloudFormation fails with an internal error (500) without it.",
            Breaks = """{"AccessString": null}""",
            Keeps = """{"AccessString": "on ~* +@all"}""",
        },
        new Rule<UserSpecification>("U-02", nameof(UserSpecification.AccessString))
        {
            Mistake = user =>
                user.AccessString.TryGet(out var text) && string.IsNullOrWhiteSpace(text)
                    ? "an access string must not be empty: say what the user may do, such as on ~app:* +@read"
                    : null,
            Evidence = Evidence.Schema,
            Source = Pages.Users,
            Implies = ["U-07"],
            Statement = "An access string has at least one word.",
            Why = "CloudFormation refuses the user before it is created.",
            Breaks = """{"AccessString": " "}""",
            Keeps = """{"AccessString": "on ~app:* +@read"}""",
        },
        OfWords(
            "U-03",
            AccessTokenKind.Password,
            _ => "an access string has no passwords and no words about them: leave it out and use AuthenticationMode",
            "An access string says nothing about passwords: no >password, <password, #hash, nopass or resetpass.",
            "The service answers: Password rules are not supported in Elasticache access string. Please use Passwords parameter to set/modify user password.",
            """{"AccessString": "on >secret ~* +@all"}""",
            """{"AccessString": "on ~* +@all"}"""
        ),
        OfWords(
            "U-04",
            AccessTokenKind.Reset,
            words =>
                $"ElastiCache does not take {Quoted(words)}: an access string always starts from nothing, leave it out",
            "An access string has no reset, resetkeys or resetchannels.",
            "The service answers: reset rule is not supported in Elasticache user api.",
            """{"AccessString": "reset on ~* +@all"}""",
            """{"AccessString": "on ~* +@all"}"""
        ),
        OfWords(
            "U-05",
            AccessTokenKind.Unknown,
            NoPart,
            "Every word of an access string is one that the engine knows.",
            "The service answers: The access-string is invalid.",
            """{"AccessString": "on everything"}""",
            """{"AccessString": "on ~* &* +@all (%R~a:* +get) db=0,1"}"""
        ),
        new Rule<UserSpecification>("U-05", nameof(UserSpecification.AccessString))
        {
            Mistake = AfterEverything,
            Evidence = Evidence.Tool,
            Statement = "No pattern of keys comes after ~* or allkeys, and none of channels after &* or allchannels.",
            Why = "The engines refuse the user: Adding a pattern after the * pattern is not valid.",
            Breaks = """{"AccessString": "on ~* ~app:* +@read"}""",
            Keeps = """{"AccessString": "on ~app:* +@read"}""",
        },
        new Rule<UserSpecification>("U-06", nameof(UserSpecification.AccessString))
        {
            Mistake = user =>
                Words(user, AccessTokenKind.Category, IsNoCategory) is { Count: > 0 } words
                    ? $"{Quoted(words)} {(words.Count == 1 ? "names" : "name")} no category of commands: there are {string.Join(", ", AccessString.Categories)}"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "A category in an access string (+@read) is one that the engine has.",
            Why = "The service answers: Access string contains invalid category(s).",
            Breaks = """{"AccessString": "on ~* +@everything"}""",
            Keeps = """{"AccessString": "on ~* +@read -@dangerous"}""",
        },
        new Rule<UserSpecification>("U-07", nameof(UserSpecification.AccessString))
        {
            Mistake = user =>
                user.AccessString.TryGet(out var text)
                && AccessString.Read(text).All(token => token.Kind != AccessTokenKind.State)
                    ? "a user whose access string says neither on nor off is off and cannot log in: write on, or off if that is meant"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "The service takes the user, who is off: that may be meant.",
            Source = Pages.Users,
            Statement = "An access string says on or off.",
            Why = "A user is off by default: everything deploys, and no client can log in.",
            Breaks = """{"AccessString": "~* +@all"}""",
            Keeps = """{"AccessString": "off ~* +@all"}""",
        },
        new Rule<UserSpecification>("U-33", nameof(UserSpecification.AccessString))
        {
            Mistake = WithoutCommands,
            Severity = Severity.Warning,
            SeverityReason = "The service takes the user, and one without commands may be meant.",
            Source = Pages.Users,
            Statement = "A user who is on may run at least one command.",
            Why =
                "Who says nothing about commands may use none: everything deploys, and each request is answered with NOPERM.",
            Breaks = """{"AccessString": "on ~*+@all"}""",
            Keeps = """{"AccessString": "on ~* +@all"}""",
        },
        new Rule<UserSpecification>("U-27", nameof(UserSpecification.AccessString))
        {
            Mistake = user =>
                CommandsOf(user, token => CommandTable.Find(Command(token)) is null) is { Count: > 0 } tokens
                    ? string.Join(
                        " ",
                        tokens.Select(token =>
                            $"'{token.Text}' names no command that is known{(CommandTable.Nearest(Command(token)) is { } near ? $"; did you mean {token.Text[0]}{near}?" : tokens.Count > 1 ? "." : "")}"
                        )
                    )
                    : null,
            Severity = Severity.Unknown,
            Evidence = Evidence.Tool,
            Source = Pages.Commands,
            Statement = "A command in an access string (+get) is one that the engines have.",
            Why =
                "The engines answer: Unknown command or category name in ACL; if AWS has added the command since, acknowledge the rule.",
            Breaks = """{"AccessString": "on ~app:* +gett"}""",
            Keeps = """{"AccessString": "on ~app:* +get"}""",
        },
        new Rule<UserSpecification>("U-27", nameof(UserSpecification.AccessString))
        {
            Mistake = user =>
                CommandsOf(user, token => token.Text[0] == '+' && CommandTable.IsRestricted(Command(token)))
                    is { Count: > 0 } tokens
                    ? tokens is [var token]
                        ? $"'{token.Text}' permits a command that ElastiCache keeps to itself: leave it out"
                        : $"{string.Join(", ", tokens.Select(one => $"'{one.Text}'"))} permit commands that ElastiCache keeps to itself: leave them out"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "AWS documents that forbidden commands are refused in an access string; it was not tried.",
            Source = Pages.Commands,
            Statement = "An access string permits no command that ElastiCache keeps to itself.",
            Why = "The service documents an error for forbidden commands; no client could run them anyway.",
            Breaks = """{"AccessString": "on ~app:* +@read +config|get"}""",
            Keeps = """{"AccessString": "on ~app:* +@read +info"}""",
        },
    ];

    private static Rule<UserSpecification> OfWords(
        string id,
        AccessTokenKind refused,
        Func<IReadOnlyList<string>, string> message,
        string statement,
        string why,
        string breaks,
        string keeps
    ) =>
        new(id, nameof(UserSpecification.AccessString))
        {
            Mistake = user => Words(user, refused, _ => true) is { Count: > 0 } words ? message(words) : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = statement,
            Why = why,
            Breaks = breaks,
            Keeps = keeps,
        };

    private static string NoPart(IReadOnlyList<string> words)
    {
        // YAML reads on, off, yes and no as truths, and the service gets these as texts.
        var truth = words is ["true" or "false"]
            ? $", and {words[0]} is what YAML makes of a word such as {(words[0] == "true" ? "on" : "off")}: put the access string in quotes"
            : "";
        return $"{Quoted(words)} {(words.Count == 1 ? "is" : "are")} no part of an access string: commands begin with + or -, keys with ~ or %R~, channels with &, selectors stand in ( ), and the words are on, off, allkeys, allchannels, allcommands, nocommands, sanitize-payload, skip-sanitize-payload, clearselectors{truth}";
    }

    private static string? WithoutCommands(UserSpecification user)
    {
        if (
            !user.AccessString.TryGet(out var text)
            || AccessString.Read(text) is not { } tokens
            || !tokens.Any(AccessString.SwitchesOn)
            || tokens.Any(token => token.Kind == AccessTokenKind.Unknown)
            || AccessString.Commands(tokens).Count > 0
        )
        {
            return null;
        }

        // A sign within a pattern is most likely the next word.
        var glued = tokens
            .Where(token => AccessString.IsPattern(token) && token.Text.Contains('+'))
            .Select(token => token.Text)
            .FirstOrDefault();
        return glued is null
            ? WhatTookAll(tokens) is { } last
                ? $"this user is on and may run no command, since words count from left to right and '{last}' takes away what stands before it: write it first"
                : "this user is on and may run no command: say which, such as +@read, or switch the user off"
            : $"this user is on and may run no command, since '{glued}' is one pattern: write a space before {glued[glued.IndexOf('+')..]}";
    }

    // The word after which nothing is permitted any more: once something is, each beginning has less than the whole.
    private static string? WhatTookAll(IReadOnlyList<AccessToken> tokens) =>
        Enumerable
            .Range(1, Math.Max(0, tokens.Count - 1))
            .Reverse()
            .Where(count => AccessString.IsAboutChannels(tokens[count]) is null)
            .Where(count => AccessString.Commands(tokens.Take(count)).Count > 0)
            .Select(count => tokens[count].Text)
            .FirstOrDefault();

    // Each selector has patterns of its own. What a reset would take away does not matter: it is refused itself.
    private static string? AfterEverything(UserSpecification user)
    {
        var everything = new Dictionary<(int Selector, bool Channels), string>();
        foreach (var token in AccessString.Known(user.AccessString))
        {
            if (AccessString.IsAboutChannels(token) is not { } channels)
            {
                continue;
            }

            if (AccessString.IsEverything(token))
            {
                everything.TryAdd((token.Selector, channels), token.Text);
            }
            else if (everything.TryGetValue((token.Selector, channels), out var before))
            {
                return $"'{token.Text}' comes after '{before}', which admits every {(channels ? "channel" : "key")} already, and the engines refuse that: leave one of the two out";
            }
        }

        return null;
    }

    private static List<string> Words(
        UserSpecification user,
        AccessTokenKind kind,
        Func<AccessToken, bool> predicate
    ) =>
        [
            .. AccessString
                .Known(user.AccessString)
                .Where(token => token.Kind == kind && predicate(token))
                .Select(token => token.Text)
                .Distinct(),
        ];

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));

    private static IReadOnlyList<AccessToken> CommandsOf(UserSpecification user, Func<AccessToken, bool> predicate) =>
        [
            .. AccessString
                .Known(user.AccessString)
                .Where(token => token.Kind is AccessTokenKind.Command or AccessTokenKind.Subcommand && predicate(token))
                .DistinctBy(token => token.Text),
        ];

    private static string Command(AccessToken token) => token.Text[1..];

    private static bool IsNoCategory(AccessToken token) =>
        !AccessString.Categories.Contains(AccessString.CategoryOf(token), StringComparer.OrdinalIgnoreCase);
}
