namespace ElastiCache.Model.Resources;

/// <summary>Sentences about passwords and tokens that are no secrets.</summary>
internal static class SecretFlaws
{
    /// <summary>What is wrong, and what to write instead.</summary>
    /// <param name="flaw">The flaw.</param>
    /// <param name="what">What it is, such as <c>an AUTH token</c>.</param>
    public static string? Sentence(this SecretFlaw flaw, string what) =>
        flaw switch
        {
            SecretFlaw.Written =>
                $"{what} in the template can be read by everybody who can read the stack: refer to a secret, such as {{{{resolve:secretsmanager:NAME}}}}",
            SecretFlaw.NameOfSecret =>
                $"{what} is what the secret holds, and Ref is only its ARN or name: write {{{{resolve:secretsmanager:${{LOGICAL-ID}}}}}} within Fn::Sub",
            SecretFlaw.NoAttribute =>
                "a secret has no attribute but Id, so CloudFormation refuses the template: write {{resolve:secretsmanager:${LOGICAL-ID}:SecretString:KEY}} within Fn::Sub",
            SecretFlaw.Unclosed =>
                $"a dynamic reference ends with two braces, and without them CloudFormation passes it on as {what}: write {{{{resolve:...}}}}",
            SecretFlaw.OtherService =>
                $"{what} is looked up in Secrets Manager, and the ARN is that of something else: write the ARN or the name of a secret, {{{{resolve:secretsmanager:NAME}}}}",
            SecretFlaw.PlainParameter =>
                $"{what} in a parameter of Systems Manager that is not encrypted can be read by everybody who can read parameters: refer to a secret, such as {{{{resolve:secretsmanager:NAME}}}}",
            _ => null,
        };
}
