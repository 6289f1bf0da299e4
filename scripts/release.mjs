#!/usr/bin/env node
// Checks, packs and describes a release, and would push it: scripts/release --dry-run [--packages FOLDER]
//   --dry-run           says what would be pushed, and pushes nothing
//   --packages FOLDER   looks at packages that are there, instead of checking and packing
// DOCS_URL is the address of the site, to which findings link; NUGET_SOURCE and NUGET_KEY say where packages are pushed to.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [args, known] = [process.argv.slice(2), ['--dry-run', '--packages']];
const isDry = args.includes('--dry-run');
const at = args.indexOf('--packages');
const given = at < 0 ? undefined : args[at + 1];
const rest = args.filter((arg, index) => arg !== '--dry-run' && (at < 0 || (index !== at && index !== at + 1)));
if (rest.length > 0 || (at >= 0 && !given)) stop(rest.length > 0 ? `'${rest[0]}' is not an option: ${known.join(', ')}` : '--packages needs a folder', 2);
if (given && !isDry) stop('--packages goes with --dry-run: what is pushed is packed by the same run', 2);

const read = (path) => readFileSync(join(root, path), 'utf8');
const version = /<VersionPrefix>(.*)<\/VersionPrefix>/.exec(read('Directory.Build.props'))[1];
const out = given ? resolve(given) : join(root, 'artifacts', 'release');

const section = notes(version);
if (!section.isReleased && !isDry) stop(`CHANGELOG.md has no section '## ${version} - YYYY-MM-DD': write the version and its day over what is unreleased`);
if (!isDry) {
  if (output('git', ['status', '--porcelain']) !== '') stop('there is something that is not committed: a release is made of a commit');
  if (output('git', ['tag', '--list', `v${version}`]) !== '') stop(`there is a tag v${version}: raise VersionPrefix in Directory.Build.props`);
  if (!process.env.NUGET_SOURCE || !process.env.NUGET_KEY) stop('NUGET_SOURCE and NUGET_KEY say where packages are pushed to, and with which key');
}

if (!given) {
  run('bash', ['.ci/run']);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const docs = process.env.DOCS_URL ? [`-p:DocsUrl=${process.env.DOCS_URL}`] : [];
  run('dotnet', ['pack', 'src/Constructs', '-o', out, '-v', 'q', '--nologo']);
  const command = ['pack', 'src/Cli', '-o', out, '-v', 'q', '--nologo', ...docs];
  run('dotnet', [...command, '-p:ForPlatforms=true']);
  // In place of the one that was packed with the others.
  run('dotnet', [...command, '-p:Native=linux-x64']);
}

const packages = readdirSync(out).filter((name) => name.endsWith('.nupkg')).sort();
if (packages.length === 0) stop(`${out} has no packages`);
for (const name of packages) {
  // The names of a package's files stand in it as they are.
  const bytes = readFileSync(join(out, name));
  const missing = ['icon.png', 'README.md'].filter((file) => !bytes.includes(file));
  if (missing.length > 0 && !/\.(any|(linux|linux-musl|osx|win)-(x64|arm64))\./.test(name)) stop(`${name} lacks ${missing.join(' and ')}`);
  if (!given && !name.endsWith(`.${version}.nupkg`)) stop(`${name} is not of version ${version}`);
}

if (!given) writeFileSync(join(out, 'notes.md'), section.text);
console.log(`Notes of ${version}${section.isReleased ? '' : ', which has no day yet'}:\n\n${section.text}`);
const push = packages.map((name) => ['dotnet', ['nuget', 'push', join(out, name), '--source', process.env.NUGET_SOURCE ?? 'SOURCE', '--api-key', isDry ? 'KEY' : process.env.NUGET_KEY, '--skip-duplicate']]);
// The tag comes last: where a push fails the same release can be tried again, and what is there already is skipped.
const steps = [...push, ['git', ['tag', `v${version}`]], ['git', ['push', 'origin', `v${version}`]]];
for (const [program, words] of steps) {
  if (isDry) console.log(`would run: ${program} ${words.join(' ')}`);
  else run(program, words);
}

// What CHANGELOG.md says of a version; of one that is not released yet, what is unreleased.
function notes(wanted) {
  const sections = read('CHANGELOG.md').split(/^## /m).slice(1);
  const released = sections.find((text) => new RegExp(`^${wanted.replaceAll('.', '\\.')} - \\d{4}-\\d\\d-\\d\\d\\n`).test(text));
  const text = (released ?? sections[0]).replace(/^.*\n/, '').trim();
  if (text === '') stop('CHANGELOG.md says nothing of this version');
  return { text: `${text}\n`, isReleased: released !== undefined };
}

function output(program, words) {
  return spawnSync(program, words, { cwd: root, encoding: 'utf8' }).stdout.trim();
}

function run(program, words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) stop(`${program} ${words[0]} ended with ${status}`);
}

function stop(sentence, code = 1) {
  console.error(`release: ${sentence}`);
  process.exit(code);
}
