// Walks through every change of a setting, or those whose line has a text in it: node scripts/transitions.mjs [TEXT]
// With UPDATE_SNAPSHOTS=1 and without a text, docs/transitions.md is written anew.
import { spawnSync } from 'node:child_process';
import { root } from './lib/install.mjs';

const run = spawnSync('dotnet', ['test', 'test/Infra.Tests', '--nologo', '--filter', 'FullyQualifiedName~A_transition_deploys'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TRANSITIONS: process.argv[2] ?? 'all' },
});
process.exitCode = run.status ?? 1;
