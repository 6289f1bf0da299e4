// Builds one test project without analyzers and runs its tests, or those with a word in their names:
//   node scripts/quick.mjs Model BackupRules
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/install.mjs';

const [name, ...words] = process.argv.slice(2);
if (!name || !existsSync(join(root, 'test', `${name}.Tests`))) {
  const names = readdirSync(join(root, 'test')).filter((entry) => entry.endsWith('.Tests')).map((entry) => entry.slice(0, -'.Tests'.length));
  console.error(`usage: node scripts/quick.mjs PROJECT [WORD...]\nProjects: ${names.join(', ')}`);
  process.exit(2);
}
const filter = words.length ? ['--filter', words.map((word) => `FullyQualifiedName~${word}`).join('|')] : [];
// dotnet test builds without analyzers (Directory.Build.props).
const run = spawnSync('dotnet', ['test', join('test', `${name}.Tests`), '--nologo', ...filter], { cwd: root, stdio: 'inherit' });
process.exitCode = run.status ?? 1;
