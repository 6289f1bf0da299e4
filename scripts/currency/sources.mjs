// What the newest packages know of ElastiCache, beside the tables: each function yields what the tables lack.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Resource types, their properties, attributes and words, and the metrics of CloudWatch. */
export function* cloudFormation(modules, tables) {
  const source = version(modules, "@aws-cdk/aws-service-spec");
  const { schema } = JSON.parse(gunzipSync(readFileSync(join(modules, "@aws-cdk/aws-service-spec/db.json.gz"))));
  const resources = schema.resource.entities.filter((type) =>
    type.cloudFormationType.startsWith("AWS::ElastiCache::"),
  );
  if (resources.length === 0) throw new Error("The service specification has no type of ElastiCache: its form changed.");
  for (const resource of resources) {
    const type = resource.cloudFormationType;
    const known = tables.types[type];
    if (!known) {
      yield { fact: `type ${type}`, source };
      continue;
    }

    yield* missing(`property ${type}`, Object.keys(resource.properties), known.properties, source);
    yield* missing(
      `attribute ${type}`,
      // Endpoint.Address is a part of the attribute Endpoint.
      Object.keys(resource.attributes).map((name) => name.split(".")[0]),
      [...known.attributes, ...known.properties],
      source,
    );
    for (const [name, property] of Object.entries(resource.properties)) {
      yield* missing(`word ${name}`, property.type.allowedValues ?? [], tables.words[name] ?? [], source);
    }
  }

  const metrics = schema.metric.entities.filter((metric) => metric.namespace === "AWS/ElastiCache");
  yield* missing("metric", metrics.map((metric) => metric.name), tables.metrics, source);
}

/** Words of the API, and the node types and families that its documentation names. */
export function* sdk(modules, tables) {
  const source = version(modules, "@aws-sdk/client-elasticache");
  const models = join(modules, "@aws-sdk/client-elasticache/dist-types/models");
  const enums = readFileSync(join(models, "enums.d.ts"), "utf8");
  const words = [...enums.matchAll(/export declare const (\w+): \{([^}]*)\}/g)].map(([, name, body]) => [
    name,
    [...body.matchAll(/: "([^"]*)"/g)].map(([, word]) => word),
  ]);
  if (words.length === 0) throw new Error("The SDK has no enumeration: its form changed.");
  for (const [name, list] of words) {
    if (tables.words[name]) yield* missing(`word ${name}`, list, tables.words[name], source);
    else if (!tables.answers.includes(name)) yield { fact: `enumeration ${name}`, source };
  }

  const text = readFileSync(join(models, "models_0.d.ts"), "utf8");
  yield* missing("node type", matches(text, /\bcache\.[a-z][0-9]+[a-z]*\.[0-9]*[a-z]+\b/g), tables.nodeTypes, source);
  yield* missing(
    "family",
    matches(text, /<code>((?:valkey|redis|memcached)[0-9][0-9.x]*)<\/code>/g),
    tables.families,
    source,
  );
}

/** The Regions that the CDK knows. */
export function* cdkRegions(modules, tables) {
  const entities = createRequire(import.meta.url)(join(modules, "aws-cdk-lib/region-info/lib/aws-entities.js"));
  yield* missing("Region", entities.AWS_REGIONS, tables.regions, version(modules, "aws-cdk-lib"));
}

/** Versions and node types of cfn-lint, where it is installed. */
export function* cfnLint(tables) {
  const found = python("import cfnlint, cfnlint.version, os; print(os.path.dirname(cfnlint.__file__)); print(cfnlint.version.__version__)");
  if (!found) return;
  const [folder, number] = found.split("\n");
  const data = join(folder, "data/schemas/extensions/aws_elasticache_cachecluster");
  const source = `cfn-lint ${number}`;
  for (const [file, what, pattern, known] of [
    ["engine_version.json", "version", /^[0-9]+\.[0-9x]+(\.[0-9]+)?$/, Object.values(tables.engines).flat()],
    ["cachenodetype_enum.json", "node type", /^cache\./, tables.nodeTypes],
  ]) {
    const path = join(data, file);
    if (!existsSync(path)) throw new Error(`${source} has no ${file}: its form changed.`);
    yield* missing(what, texts(JSON.parse(readFileSync(path, "utf8"))).filter((text) => pattern.test(text)), known, source);
  }
}

function* missing(what, theirs, ours, source) {
  for (const name of [...new Set(theirs)].sort()) {
    if (!ours.includes(name)) yield { fact: `${what} ${name}`, source };
  }
}

function version(modules, name) {
  return `${name} ${JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version}`;
}

function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}

function texts(value) {
  return typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(texts)
      : [];
}

function python(code) {
  try {
    return execFileSync("python3", ["-c", code], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}
