// Draws the pictures of the documentation anew, from the templates that the tests hold: npm run pictures.
// Needs the built command and Chromium.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './lib/install.mjs';

const docs = join(root, 'docs', 'pictures');
const prod = join(root, 'test', 'Infra.Tests', 'Snapshots', 'elasticache-prod-caches.json');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const work = mkdtempSync(join(tmpdir(), 'pictures-'));
const elasticache = (...args) => execFileSync('dotnet', [join(root, 'src', 'Cli', 'bin', 'Debug', 'net10.0', 'ElastiCache.Cli.dll'), ...args]);

try {
  mkdirSync(docs, { recursive: true });
  elasticache('diagram', prod, '--region', 'eu-central-1', '--output', join(docs, 'prod.svg'));

  // Another port replaces the leaderboard, and the catalog grows.
  const changed = join(work, 'elasticache-prod-caches.json');
  writeFileSync(changed, readFileSync(prod, 'utf8').replace('"Port": 6380,', '"Port": 6390,').replace('cache.r7g.xlarge', 'cache.r7g.2xlarge'));
  const page = join(work, 'report.html');
  elasticache('report', prod, changed, '--region', 'eu-central-1', '--today', '2026-11-28', '--output', page);
  const html = readFileSync(page, 'utf8').replaceAll(`${changed}, compared with ${prod}`, 'cdk.out/prod.json, compared with deployed.json');
  writeFileSync(page, html);

  await install(join(root, 'test', 'browser'));
  const { chromium: browsers } = await import(pathToFileURL(join(root, 'test', 'browser', 'node_modules', 'playwright-core', 'index.mjs')).href);
  const browser = await browsers.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  for (const colorScheme of ['light', 'dark']) {
    const tab = await browser.newPage({ colorScheme, viewport: { width: 1180, height: 900 } });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: join(docs, `report-${colorScheme}.png`) });
    await tab.close();
  }
  await browser.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
