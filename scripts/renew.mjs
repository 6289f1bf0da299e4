// Writes anew what is made of the code and kept in the repository: node scripts/renew.mjs WHAT. Look at git diff then.
import { spawnSync } from 'node:child_process';
import { root } from './lib/install.mjs';

// What, the test project that writes it, and its tests.
const kinds = {
  rules: ['docs/rules.md and docs/facts.md, and the tables of docs/monitoring.md and docs/purposes.md', 'Model.Tests', 'PageTests'],
  schema: ['src/Infra/environments/environment.schema.json', 'Infra.Tests', 'SettingsSchemaTests'],
  api: ['test/Constructs.Tests/PublicApi.*.txt', 'Constructs.Tests', 'PublicApiTests'],
  snapshots: ['test/Infra.Tests/Snapshots: the templates of dev, staging and prod', 'Infra.Tests', 'SnapshotTests'],
  agreement: ['docs/agreement.md', 'Agreement.Tests', 'AgreementTests'],
  facts: ['tools/local-aws/elasticache_cfn/elasticache/facts.json', 'Agreement.Tests', 'LocalAwsFactsTests'],
};

const kind = kinds[process.argv[2]];
if (!kind || process.argv.length > 3) {
  const lines = Object.entries(kinds).map(([name, [what]]) => `  ${name.padEnd(10)} ${what}`);
  console.error(`usage: node scripts/renew.mjs WHAT\n${lines.join('\n')}`);
  process.exit(2);
}
const [what, project, tests] = kind;
const run = spawnSync('dotnet', ['test', `test/${project}`, '--nologo', '--filter', `FullyQualifiedName~${tests}`], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, UPDATE_SNAPSHOTS: '1' },
});
if (run.status === 0) console.log(`\nWritten, if it has changed: ${what}. Look at it: git diff`);
process.exitCode = run.status ?? 1;
