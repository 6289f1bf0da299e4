// Looks at files in a browser and writes what it finds as JSON: node index.mjs CHROMIUM picture|page FILE...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { describe } from './picture.mjs';

const [executablePath, what, ...files] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const found = {};
  for (const file of files) found[file] = what === 'picture' ? await picture(file) : await page(file);
  console.log(JSON.stringify(found));
} finally {
  await browser.close();
}

/** What overlaps or leaves its place in a picture. */
async function picture(file) {
  const tab = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await tab.setContent(readFileSync(file, 'utf8'));
  const found = await tab.evaluate(describe);
  await tab.close();
  return found;
}

/** What is wrong with a page in light and dark, wide and narrow, with and without scripts, and on paper. */
async function page(file) {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const found = { errors: [], violations: [], wide: [], firstScreen: 0, pages: 0, requests: [] };
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) found.errors.push(message.text()); });
  tab.on('pageerror', (error) => found.errors.push(error.message));
  tab.on('request', (request) => { if (!request.url().startsWith('file:')) found.requests.push(request.url()); });
  await tab.goto(pathToFileURL(file).href);
  await tab.evaluate(axe);
  for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 390]]) {
    await tab.emulateMedia({ colorScheme });
    await tab.setViewportSize({ width, height: 900 });
    if (await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) found.wide.push(width);
    if (width === 1280) found.firstScreen = await tab.evaluate(() => document.querySelector('nav').getBoundingClientRect().top);
    const { violations } = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    for (const { id, nodes } of violations) found.violations.push(`${colorScheme} ${width} ${id}: ${nodes[0].html.slice(0, 160)}`);
  }
  await tab.emulateMedia({ colorScheme: 'light' });
  const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1');
  found.pages = (pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  await tab.close();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const unscripted = await plain.newPage();
  await unscripted.goto(pathToFileURL(file).href);
  found.headings = await unscripted.locator('h1, h2').allTextContents();
  await plain.close();
  return found;
}
