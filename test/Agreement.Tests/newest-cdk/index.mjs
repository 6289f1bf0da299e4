// Judges CloudFormation templates as the newest CDK does at synth: node index.mjs REGION TEMPLATE.json... (see README.md).
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, CfnElement, DefaultStackSynthesizer, Stack } from "aws-cdk-lib";

class CannotRun extends Error {}

/** A whole template, word for word: typed constructs would refuse to read what is to be judged, or put it right. */
class Whole extends CfnElement {
  constructor(stack, template) {
    super(stack, "Template");
    this.template = template;
  }

  _toCloudFormation() {
    return this.template;
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new CannotRun(`Cannot read the template ${path}: ${error.message.split("\n", 1)[0]}.`);
  }
}

/** The CDK's own report on one app with a stack for each template. */
function synthesize(region, paths) {
  const templates = paths.map(read);
  const outdir = mkdtempSync(join(tmpdir(), "newest-cdk-"));
  try {
    const app = new App({
      outdir,
      analyticsReporting: false,
      context: {
        // Errors are called errors, not warnings; and they stand in the report instead of failing the synthesis.
        "@aws-cdk/core:validateAgainstDefaultRules": true,
        "@aws-cdk/core:failSynthOnValidationErrors": false,
      },
    });
    templates.forEach((template, index) => {
      const stack = new Stack(app, `Template${index}`, {
        env: { region },
        // What the CDK adds to every template is not to be judged.
        synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
      });
      new Whole(stack, template);
    });
    app.synth();
    return JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8"));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function findings(report, paths) {
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, severity, description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath, cloudFormationResource: resource }) => ({
        // A finding about a whole template names its stack instead of a resource.
        template: paths[Number.parseInt((resource?.templatePath ?? constructPath).replace(/^Template/, ""), 10)],
        rule: ruleName,
        level: severity,
        resource: resource?.logicalId ?? null,
        message: description,
      })),
    ),
  );
}

function main([region, ...paths]) {
  if (paths.length === 0) {
    throw new CannotRun("Give a Region and the paths of one or more templates.");
  }
  const report = synthesize(region, paths);
  const validator = report.pluginReports.find(({ pluginName }) => pluginName === "CloudFormation Validate");
  const { version } = createRequire(import.meta.url)("aws-cdk-lib/package.json");
  const found = { cdk: version, validator: validator.pluginVersion, findings: findings(report, paths) };
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
