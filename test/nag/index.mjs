// Judges CloudFormation templates with cdk-nag: node index.mjs TEMPLATE.json... (see README.md).
import { readFileSync } from "node:fs";
import { App, Stack } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R4Checks,
  NIST80053R5Checks,
  PCIDSS321Checks,
} from "cdk-nag";

// verbose: the only way to learn from a rule that failed why it did.
const packs = [
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R4Checks,
  NIST80053R5Checks,
  PCIDSS321Checks,
].map((Pack) => new Pack(undefined, { verbose: true }));

class CannotRun extends Error {}

/** The resources of a template as typed L1s: [logical id, construct], in the order of their ids. */
function load(path) {
  try {
    const { Resources: resources } = JSON.parse(readFileSync(path, "utf8")) ?? {};
    if (resources === null || typeof resources !== "object" || Array.isArray(resources)) {
      throw new Error("it has no Resources");
    }

    // A stack of its own for each template: logical ids repeat between templates.
    const template = new CfnInclude(new Stack(new App({ autoSynth: false })), "Template", { templateFile: path });
    return Object.keys(resources)
      .sort()
      .map((id) => [id, template.getResource(id)]);
  } catch (error) {
    const reason = error.message.split("\n", 1)[0].replace(/\.$/, "");
    throw new CannotRun(`Cannot read the template ${path}: ${reason}.`);
  }
}

function judge(pack, resource) {
  // One resource at a time: over a whole tree, cdk-nag gives all resources that break a rule the message of the
  // first, and a rule that could not be evaluated for one looks like a violation by all.
  return pack
    .validateScope(resource)
    .violations.map(({ ruleName, severity, description }) => ({
      rule: ruleName,
      level: description.startsWith("Rule threw an error") ? "unknown" : severity,
      message: description,
    }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

function* findings(path) {
  const resources = load(path);
  for (const pack of packs) {
    for (const [id, resource] of resources) {
      for (const { rule, level, message } of judge(pack, resource)) {
        yield {
          template: path,
          pack: pack.readPackName,
          rule,
          level,
          resource: id,
          type: resource.cfnResourceType,
          message,
        };
      }
    }
  }
}

function main(paths) {
  if (paths.length === 0) {
    throw new CannotRun("Give the paths of one or more templates.");
  }
  const found = paths.flatMap((path) => [...findings(path)]);
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
