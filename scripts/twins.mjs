// Starts and ends a twin again and again, every tenth time killing the command while it starts, and says what was left:
// processes, ports and files. Then holds a twin that nobody breaks against its template again and again. Takes too long
// for the test suite, which has a short form of both: LocalCommandTests, MutationTests.
//   node scripts/twins.mjs [COUNT] [MINUTES] [VERIFY]       default: 1000 times or 10 minutes, then 200 times
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const [count, minutes, verifications] = [1000, 10, 200].map((usual, index) => Number(process.argv[index + 2] ?? usual));
const command = join(import.meta.dirname, "..", "src", "Cli", "bin", "Debug", "net10.0", "ElastiCache.Cli");
if (!existsSync(command)) {
  console.error(`${command} is not built: dotnet build src/Cli`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "tw"));
const template = join(folder, "small.json");
const cache = (properties) => ({ Type: "AWS::ElastiCache::ReplicationGroup", Properties: properties });
writeFileSync(
  template,
  JSON.stringify({
    Resources: {
      small: cache({
        Engine: "valkey", EngineVersion: "8.0", NumCacheClusters: 2, AutomaticFailoverEnabled: true,
        TransitEncryptionEnabled: true, AuthToken: { Ref: "Token" },
      }),
    },
  }),
);

const env = { ...process.env, XDG_STATE_HOME: folder };
const run = (...words) => spawnSync(command, words, { env, encoding: "utf8" });
// Every process that names the folder, but for this one.
const processes = () =>
  readdirSync("/proc")
    .filter((id) => /^\d+$/.test(id) && Number(id) !== process.pid)
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, "utf8").includes(folder);
      } catch {
        return false;
      }
    });
// The ports of the twin that somebody listens on, by /proc/net/tcp, where 0A is the state of listening.
const listening = () => {
  const own = readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith("/identity.json"))
    .flatMap((path) => [...readFileSync(join(folder, path), "utf8").matchAll(/: *(2\d{4}|3[01]\d{3})\b/g)])
    .map((match) => Number(match[1]));
  return readFileSync("/proc/net/tcp", "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words[3] === "0A" && own.includes(parseInt(words[1].split(":")[1], 16)));
};
const runFolders = () => readdirSync(folder, { recursive: true }).filter((path) => path.endsWith("/run"));

const start = Date.now();
let [done, killed, left] = [0, 0, 0];
while (done < count && Date.now() - start < minutes * 60_000) {
  if (done % 10 === 9) {
    const child = spawn(command, ["local", "up", template], { env, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    await wait(100 + ((done * 37) % 2000));
    child.kill("SIGKILL");
    await ended;
    killed++;
  } else {
    const up = run("local", "up", template, "--detach");
    if (up.status !== 0) {
      console.error(`up: ${up.stderr}`);
      left++;
    }
  }

  const down = run("local", "down", "--all");
  if (done % 10 !== 9 && down.status !== 0) {
    console.error(`down: ${down.stderr}`);
    left++;
  }

  const found = [
    ...processes().map((id) => `process ${id}`),
    ...listening().map((words) => `port ${words[1]}`),
    ...runFolders(),
  ];
  if (found.length > 0) {
    console.error(`left after ${done + 1}: ${found.join(", ")}`);
    left++;
  }

  done++;
}

const loops = ((Date.now() - start) / 1000).toFixed(0);
// Now: whoever ends the script while it verifies knows so much.
console.log(`${done} times up and down in ${loops} s, ${killed} of them killed while starting: ${left} times something was left`);
let [asked, told] = [0, 0];
if (verifications > 0) {
  const up = run("local", "up", template, "--detach");
  if (up.status !== 0) {
    console.error(`up: ${up.stderr}`);
    told++;
  }

  for (; asked < verifications && told === 0; asked++) {
    const verify = run("verify", template, "--twin");
    if (verify.status !== 0) {
      console.error(`verify, time ${asked + 1}:\n${verify.stdout}${verify.stderr}`);
      told++;
    }
  }
}

run("local", "down", "--all");
rmSync(folder, { recursive: true });
console.log(`${asked} times verified: ${told} times something was told`);
process.exit(left + told > 0 ? 1 : 0);
