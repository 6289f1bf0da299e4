// Installs what a package-lock.json names, unless it is there whole: node scripts/install.mjs FOLDER...
// For the tests, the demo and CI, which may ask for it at the same time, and may have been interrupted before.
import { resolve } from 'node:path';
import { install, root } from './lib/install.mjs';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: node scripts/install.mjs FOLDER...');
  process.exit(2);
}
try {
  for (const folder of folders) await install(resolve(root, folder));
} catch (error) {
  if (!error.isSentence) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
