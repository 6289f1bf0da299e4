using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.S;

/// <summary>Parameters of which no value has the length of a token or a password.</summary>
public sealed class SecretParameterLengthTests
{
    private const string Short = "the parameter T takes at most 12 (MaxLength): write MinLength: 16 and MaxLength: 128";

    [Theory]
    [InlineData(""" "MinLength": 1, "MaxLength": 12 """, Short)]
    [InlineData(""" "MaxLength": "12" """, Short)]
    [InlineData(""" "MaxLength": 12, "Default": "abcdefgh" """, Short)]
    [InlineData(""" "MaxLength": 15 """, "(MaxLength)")]
    [InlineData(""" "MaxLength": 16 """, null)]
    [InlineData(""" "MinLength": 1 """, null)]
    [InlineData(""" "MinLength": 129 """, "the parameter T takes at least 129 (MinLength)")]
    [InlineData(""" "MinLength": 128 """, null)]
    [InlineData(""" "AllowedPattern": "[a-zA-Z0-9]{8,12}" """, "the parameter T takes at most 12 (AllowedPattern)")]
    [InlineData(""" "AllowedPattern": "[a-zA-Z0-9]{8,16}" """, null)]
    public void A_token_is_told_once(string constraints, string? expected) =>
        Check(
            "S-07",
            constraints,
            RuleExamples.Pair(more: """ "AuthToken": {"Ref": "T"}, "TransitEncryptionEnabled": true """),
            expected
        );

    [Theory]
    [InlineData(""" "MaxLength": 12 """, Short)]
    [InlineData(""" "MaxLength": 16 """, null)]
    public void A_password_is_told(string constraints, string? expected) =>
        Check(
            "U-11",
            constraints,
            """
            {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "app", "UserName": "app", "Engine": "valkey",
              "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": [{"Ref": "T"}]} } }
            """,
            expected
        );

    [Fact]
    public void What_is_looked_up_has_the_length_of_its_name() =>
        Check(
            "S-07",
            """ "MaxLength": 12 """,
            RuleExamples.Pair(more: """ "AuthToken": {"Ref": "T"} """),
            null,
            "AWS::SSM::Parameter::Value<String>"
        );

    private static void Check(
        string rule,
        string constraints,
        string resource,
        string? expected,
        string type = "String"
    )
    {
        var found = Example
            .Of(
                typeof(object),
                $$"""
                {"Parameters": {"T": {"Type": "{{type}}", "NoEcho": true, {{constraints}} } }, "Resources": {"Cache": {{resource}} } }
                """
            )
            .Judge()
            .Where(violation => violation.RuleId == rule)
            .ToList();

        if (expected is null)
        {
            Assert.Empty(found);
            return;
        }

        Assert.Contains(expected, Assert.Single(found).Message, StringComparison.Ordinal);
    }
}
