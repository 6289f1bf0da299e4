// Begins a rule: the rule with both examples, its place among the rules of the type, its test, and its entry in docs/rules.md.
//   npm run new-rule -- B-23 ReplicationGroup SnapshotRetentionLimit
// What it writes compiles, and its tests are red until the rule, the examples and the boundaries are filled in.
import { existsSync, readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root as repository } from './lib/install.mjs';
import { Failure } from './lib/processes.mjs';

// --root is for the test of this script; --no-page leaves the page to whoever builds anyway.
const options = process.argv.slice(2);
const root = options.includes('--root') ? options.splice(options.indexOf('--root'), 2)[1] : repository;
const writesPage = !options.includes('--no-page') || options.splice(options.indexOf('--no-page'), 1).length === 0;
const model = join(root, 'src', 'Model');
const read = (path) => readFileSync(path, 'utf8');

try {
  begin(...options);
} catch (error) {
  if (!error.isSentence) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function begin(id, type, property, ...more) {
  if (!property || more.length > 0) throw new Failure('usage: npm run new-rule -- ID TYPE PROPERTY, such as: npm run new-rule -- B-23 ReplicationGroup SnapshotRetentionLimit');
  if (!/^[A-Z]-\d\d$/.test(id)) throw new Failure(`${id}: an id is a letter and two digits, such as B-23`);
  const files = sources(model);
  const taken = files.find((file) => read(file).includes(`"${id}"`));
  if (taken) throw new Failure(`${id}: ${relative(root, taken)} has it already; the next free one is ${nextFree(id[0], files)}`);
  const specification = files.find((file) => basename(file) === `${type}Specification.cs`);
  if (!specification) throw new Failure(`${type}: there is no ${type}Specification; there are ${types(files).join(', ')}`);
  if (!new RegExp(`\\b${property}\\b\\s*\\{`).test(everyPartOf(type, files))) throw new Failure(`${property}: ${relative(root, specification)} has no such property`);

  const name = id.replace('-', '');
  const made = [
    write(join(model, 'Rules', id[0], `${name}.cs`), rule(id, name, type, property)),
    write(join(root, 'test', 'Model.Tests', 'Rules', id[0], `${name}Tests.cs`), test(id, name, type, property)),
    include(name, id[0], type, files),
  ];
  if (writesPage) {
    spawnSync(process.execPath, [join(repository, 'scripts', 'renew.mjs'), 'rules'], { stdio: 'ignore' });
    made.push('docs/rules.md');
  }
  console.log(`Written: ${made.join(', ')}

1. Fill in ${made[0]}: the check and its sentence, the statement, why, both examples, evidence and source.
2. Fill in ${made[1]}: both sides of each boundary.
3. npm run format, and npm run quick -- Model ${name} RuleCoverage Examples, until it is green.
4. npm run rules, and look at its entry in docs/rules.md.
5. npm run quick -- Constructs EveryRule: the mistake in the props that breaks it, or why none can (CONTRIBUTING.md).`);
}

function rule(id, name, type, property) {
  return `using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.${id[0]};

/// <summary>Rule ${id}, about ${property}.</summary>
internal static class ${name}
{
    /// <summary>The rule.</summary>
    public static readonly IReadOnlyList<IRule<${type}Specification>> All =
    [
        new Rule<${type}Specification>("${id}", nameof(${type}Specification.${property}))
        {
            // Says what was given, what is allowed and what to do. Null where all is well, or where a value is not known.
            Mistake = _ => null,
            Statement = "",
            Why = "",
            Breaks = """{"${property}": null}""",
            Keeps = """{"${property}": null}""",
            Evidence = Evidence.Documentation,
            Source = null,
        },
    ];
}
`;
}

function test(id, name, type, property) {
  return `using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.RuleCase;

namespace ElastiCache.Model.Tests.Rules.${id[0]};

public sealed class ${name}Tests
{
    // Both sides of each boundary: the last value that is accepted, and the first that is not.
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("${id}", "fill in", Of("""{"${property}": null}""")),
        Keeps("${id}", "fill in", Of("""{"${property}": null}""")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_broken_or_kept(RuleCase example) => example.Check();

    private static Example Of(string properties) =>
        Example.Of(typeof(${type}Specification), RuleExamples.Json(ResourceTypes.${type}, properties).ToJsonString());
}
`;
}

/** Puts the rule at the end of the type's list. */
function include(name, letter, type, files) {
  const file = lists(files);
  let text = read(file);
  const start = text.search(new RegExp(`IReadOnlyList<IRule<${type}Specification>> \\w+\\s*=\\s*\\[`));
  const end = text.indexOf('\n    ];', start);
  if (start < 0 || end < 0) throw new Failure(`${type}: ${relative(root, file)} has no list of its rules`);
  text = `${text.slice(0, end)}\n        .. ${name}.All,${text.slice(end)}`;
  const namespace = `ElastiCache.Model.Rules.${letter}`;
  if (!text.includes(`namespace ${namespace};`) && !text.includes(`using ${namespace};`)) {
    const usings = [...text.matchAll(/^using .*;$/gm)].map(([line]) => line);
    const sorted = [...usings, `using ${namespace};`].sort((one, other) => (one.slice(0, -1).toLowerCase() < other.slice(0, -1).toLowerCase() ? -1 : 1));
    text = text.replace(usings.join('\n'), sorted.join('\n'));
  }
  return write(file, text, 'w');
}

function write(path, text, flag = 'wx') {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text, { flag });
  return relative(root, path);
}

function nextFree(letter, files) {
  const numbers = files.flatMap((file) => [...read(file).matchAll(new RegExp(`"${letter}-(\\d\\d)`, 'g'))].map(([, number]) => Number(number)));
  return `${letter}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

function types(files) {
  return [...new Set([...read(lists(files)).matchAll(/IReadOnlyList<IRule<(\w+)Specification>>/g)].map(([, type]) => type))];
}

function lists(files) {
  return files.find((file) => basename(file) === 'RuleLists.cs');
}

function everyPartOf(type, files) {
  const own = files.filter((file) => basename(file).startsWith(`${type}Specification.`)).map(read).join('\n');
  // What several types have in common stands in a record that they derive from.
  const base = /record \w+Specification\b[^{;]*?:\s*(\w+Specification)\b/.exec(own)?.[1];
  const shared = files.filter((file) => basename(file) === `${base}.cs` || /^I\w+Specification\.cs$/.test(basename(file)));
  return [own, ...shared.map(read)].join('\n');
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? (['bin', 'obj'].includes(entry.name) ? [] : sources(join(folder, entry.name))) : entry.name.endsWith('.cs') ? [join(folder, entry.name)] : []);
}
