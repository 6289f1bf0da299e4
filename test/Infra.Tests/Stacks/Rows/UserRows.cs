using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Users, and the replacement of passwords.</summary>
internal static class UserRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey(
                "users",
                """
                {
                  "users": {
                    "app": { "keys": ["cart:*"], "readKeys": ["price:*"], "channels": ["news:*"], "commands": ["@read", "-@dangerous"] },
                    "raw": { "accessString": "on ~* +@read" },
                    "role": { "authentication": "iam", "keys": ["*"], "commands": ["@all"] }
                  }
                }
                """,
                """{ "UserGroupIds": [{ "Ref": "«users.users/Group»" }], "AuthToken": null }"""
            )
            .Shows("users"),
        Valkey(
                "users-parts",
                """{ "users": { "app": { "keys": ["cart:*", "item:*"], "readKeys": ["price:*"], "channels": ["news:*"], "commands": ["@read", "-@dangerous"] } } }""",
                """{ "AccessString": "on ~cart:* ~item:* %R~price:* &news:* +@read -@dangerous", "UserName": "app", "Engine": "valkey" }""",
                ".users/app"
            )
            .Shows("users.*.keys")
            .Shows("users.*.readKeys")
            .Shows("users.*.channels")
            .Shows("users.*.commands"),
        Valkey(
                "users-raw",
                """{ "users": { "raw": { "accessString": "on ~* +@read" } } }""",
                """{ "AccessString": "on ~* +@read" }""",
                ".users/raw"
            )
            .Shows("users.*.accessString", "\"on ~* +@all\""),
        Valkey(
                "users-password",
                """{ "users": { "app": { "authentication": "password", "keys": ["*"], "commands": ["@all"] } } }""",
                """{ "AuthenticationMode": { "Type": "password" }, "UserName": "app" }""",
                ".users/app"
            )
            .Shows("users.*.authentication", "\"iam\""),
        Valkey(
                "users-iam",
                """{ "users": { "role": { "authentication": "iam", "keys": ["*"], "commands": ["@all"] } } }""",
                """{ "AuthenticationMode": { "Type": "iam", "Passwords": null } }""",
                ".users/role"
            )
            .Shows("users.*.authentication"),
        new CacheRow(
            "users-redis",
            "redis",
            """{ "users": { "app": { "keys": ["cart:*", "item:*"], "readKeys": ["price:*"], "channels": ["news:*"], "commands": ["@read", "-@dangerous"] } } }""",
            ".users/app",
            Properties("""{ "Engine": "redis" }""")
        ).Shows("engine", "\"valkey\""),
        Valkey(
                "users-rotated",
                """{ "users": { "app": { "accessString": "on ~* +@all" } }, "rotation": { "days": 7, "createVpcEndpoints": false } }""",
                """{ "RotationRules": { "ScheduleExpression": "rate(7 days)" } }""",
                "appPasswordRotation"
            )
            .Shows("rotation.days"),
        Valkey(
                "rotation-times",
                """{ "rotation": { "cron": "0 6 ? * SUN *", "windowHours": 3 } }""",
                """{ "RotationRules": { "ScheduleExpression": "cron(0 6 ? * SUN *)", "Duration": "3h" } }""",
                "AuthTokenRotation"
            )
            .Shows("rotation.cron")
            .Shows("rotation.windowHours"),
        Valkey(
                "rotation",
                """{ "rotation": {} }""",
                """{ "RotationRules": { "ScheduleExpression": "cron(0 6 ? * SUN#1 *)", "Duration": "2h" } }""",
                "AuthTokenRotation"
            )
            .Shows("rotation"),
    ];
}
