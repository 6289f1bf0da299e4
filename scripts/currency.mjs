// Compares the tables of src/Model with the newest packages that the registry has, and prints what is new in those.
// Usage: node scripts/currency.mjs [FOLDER]
//   FOLDER: where the packages are installed. Default: a temporary folder, which is removed.
// The tables are scripts/currency/tables.json, which a test of src/Model keeps current. What was looked at and is
// different for a reason stands in scripts/currency/entered.txt. Prints nothing, and ends with 0, where nothing is new.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cfnLint, cloudFormation, cdkRegions, sdk } from "./currency/sources.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const packages = ["aws-cdk-lib", "@aws-cdk/aws-service-spec", "@aws-sdk/client-elasticache"];

const tables = JSON.parse(readFileSync(join(here, "currency", "tables.json"), "utf8"));
const entered = readFileSync(join(here, "currency", "entered.txt"), "utf8")
  .split("\n")
  .map((line) => line.split("#")[0].trim())
  .filter((line) => line);
const isEntered = (fact) =>
  entered.some((line) => (line.endsWith("*") ? fact.startsWith(line.slice(0, -1)) : fact === line));

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), "currency-"));
try {
  install(folder);
  const modules = join(folder, "node_modules");
  const news = [
    ...cloudFormation(modules, tables),
    ...sdk(modules, tables),
    ...cdkRegions(modules, tables),
    ...cfnLint(tables),
  ].filter((line) => !isEntered(line.fact));
  for (const line of news) console.log(`${line.fact}  (${line.source})`);
  process.exitCode = news.length > 0 ? 1 : 0;
} finally {
  if (!given) rmSync(folder, { recursive: true, force: true });
}

// Code of the packages is not run while they are installed: only their data is read.
function install(target) {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "package.json"), JSON.stringify({ private: true }));
  const newest = packages.map((name) => `${name}@latest`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error", ...newest], {
    cwd: target,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
  });
}
