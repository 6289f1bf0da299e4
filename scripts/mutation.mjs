// Mutation testing of src/Model by test/Model.Tests: Stryker makes the mutants, scripts/mutation judges them.
// Usage: node scripts/mutation.mjs [--every N] [FOLDER...]   such as: node scripts/mutation.mjs Rules Changes
// --every 10 judges every tenth mutant: a tenth of the time, and a score that is right within two percent or so.
// What it does, why, and the result: docs/mutation.md.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { every: { type: "string", default: "1" } },
});
const every = Number(flags.every);
if (!Number.isInteger(every) || every < 1) {
  console.error(`--every must be a whole number from 1 on, got '${flags.every}'`);
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), "mutation-"));
const log = join(copy, "stryker.log");
const mutated = join(copy, "mutated");
const judged = join(copy, "judged.tsv");
const environment = {
  ...process.env,
  TMPDIR: copy,
  // Chance must not decide over a mutant.
  RANDOM_CASES: "0",
  RunAnalyzers: "false",
  // Mutants that eat memory end by it.
  DOTNET_GCHeapHardLimit: "0x80000000",
};

try {
  const mutants = await mutate();
  judge(mutants);
  report(mutants);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

// Stryker works on a copy: it puts the mutated assembly where the tests were built.
async function mutate() {
  const sources = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  // All of it: some tests read the documents, and what these refer to.
  for (const file of sources.split("\n").filter(Boolean)) {
    if (existsSync(join(root, file))) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file));
    }
  }

  execFileSync("dotnet", ["tool", "restore"], { cwd: copy, stdio: "ignore" });
  const tests = join(copy, "test", "Model.Tests");
  const stryker = spawn("dotnet", ["stryker", "-V", "debug", "-O", join(copy, "output")], {
    cwd: tests,
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    let text = "";
    stryker.stdout.on("data", (data) => {
      text += data;
      appendFileSync(log, data);
      if (text.includes("Capture mutant coverage")) {
        resolve();
      }
    });
    stryker.on("exit", () => reject(new Error(`Stryker made no mutants:\n${text.slice(-2000)}`)));
  });
  cpSync(join(tests, "bin", "Debug", "net10.0"), mutated, { recursive: true });
  // The whole group: what Stryker started too. It has no more to say.
  stryker.stdout.destroy();
  process.kill(-stryker.pid, "SIGKILL");
  return created(readFileSync(log, "utf8"));
}

// The mutants by id, from Stryker's log: the file, the mutator, and what it does. Text is not mutated.
function created(text) {
  const mutants = new Map();
  let file = "";
  for (const entry of text.split(/^\[\d\d:\d\d:\d\d \w+\] /m)) {
    const [, path] = /^Mutating .*?src\/Model\/(\S+)/.exec(entry) ?? [];
    const [, id, change, mutator] = /^Mutant (\d+) created (.*) using Stryker\.Core\.Mutators\.(\w+)Mutator/s.exec(entry) ?? [];
    file = path ?? file;
    if (id !== undefined && (wanted.length === 0 || wanted.includes(file.split("/")[0]))) {
      mutants.set(id, { file, mutator, change: change.replace(/\s+/g, " "), isText: /String/.test(mutator) });
    }
  }

  // Evenly over all files, whatever their mutators.
  const judged = [...mutants].filter(([, mutant]) => !mutant.isText);
  return new Map([...[...mutants].filter(([, mutant]) => mutant.isText), ...judged.filter((_, index) => index % every === 0)]);
}

function judge(mutants) {
  const runner = join(root, "scripts", "mutation", "bin", "Release", "net10.0", "Mutation.dll");
  execFileSync("dotnet", ["build", "-c", "Release", "-v", "q", "--nologo", join(root, "scripts", "mutation")], { stdio: "inherit" });
  const run = (...more) => spawnSync("dotnet", [runner, mutated, judged, ...more], { env: environment, stdio: ["ignore", "inherit", "pipe"], encoding: "utf8" });
  run("list");
  const ids = readFileSync(judged, "utf8").trim().split("\n");
  writeFileSync(judged, "");
  for (const id of ids.filter((one) => !mutants.has(one) || mutants.get(one).isText)) {
    appendFileSync(judged, `${id}\tIgnored\n`);
  }

  for (;;) {
    const { status, stderr } = run();
    if (status === 0) {
      break;
    }

    if (status === 2) {
      throw new Error(stderr);
    }

    // 3: the runner asks for another process. Anything else: the mutant at work ended it.
    const done = results();
    const next = ids.find((id) => !done.has(id));
    if (status !== 3 && next !== undefined) {
      appendFileSync(judged, `${next}\tKilled\tthe process ended\n`);
    }
  }

  for (const [id, [result]] of results()) {
    if (result === "Fresh") {
      run(id, mutants.get(id).file.split("/")[0]);
      if (results().get(id)[0] === "Fresh") {
        appendFileSync(judged, `${id}\tKilled\tthe process ended\n`);
      }
    }
  }
}

// The last line about a mutant counts.
function results() {
  const lines = readFileSync(judged, "utf8").split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => line.split("\t")).map(([id, ...rest]) => [id, rest]));
}

function report(mutants) {
  const folders = new Map();
  for (const [id, [result]] of results()) {
    if (result !== "Ignored") {
      const { file, mutator, change } = mutants.get(id);
      for (const name of [file.includes("/") ? file.split("/")[0] : "(root)", "total"]) {
        const counts = folders.get(name) ?? { killed: 0, survived: 0 };
        counts[result === "Survived" ? "survived" : "killed"]++;
        folders.set(name, counts);
      }

      if (result === "Survived") {
        console.log(`${id} ${file} ${mutator}: ${change}`);
      }
    }
  }

  console.log("\n| folder | mutants | killed | survived | score |\n|---|---|---|---|---|");
  for (const [name, { killed, survived }] of [...folders].sort()) {
    const score = ((100 * killed) / (killed + survived)).toFixed(1);
    console.log(`| ${name} | ${killed + survived} | ${killed} | ${survived} | ${score} % |`);
  }
}
