// Looks at the site in a browser, as a reader would, and writes what it finds as JSON: node site.mjs CHROMIUM FOLDER
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const [executablePath, folder] = process.argv.slice(2);
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };
const server = createServer((request, response) => {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname));
    const body = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const site = `http://127.0.0.1:${server.address().port}`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const found = { errors: [], violations: [], wide: [], backs: {} };

try {
  for (const colorScheme of ['light', 'dark']) {
    const tab = await open({ colorScheme, viewport: { width: 1280, height: 900 } });
    await tab.goto(`${site}/index.html`);
    found.backs[colorScheme] = await back(tab);
    await accessible(tab, colorScheme);
    if (colorScheme === 'light') {
      await tab.click('#colours');
      found.backs.chosen = await back(tab);
      await tab.fill('#query', 'R-05');
      await tab.waitForSelector('#results a');
      found.first = await tab.locator('#results a b').first().textContent();
      await tab.press('#query', 'Enter');
      await tab.waitForURL(/rules/);
      found.rule = await tab.locator('h1').textContent();
      found.sections = await tab.locator('h2:not(nav h2)').allTextContents();
      found.backs.kept = await back(tab);
      await accessible(tab, 'dark rule');
    }
    await tab.context().close();
  }
  const phone = await open({ colorScheme: 'light', viewport: { width: 390, height: 800 } });
  for (const path of ['index', 'rules', 'settings', 'features', 'rules/R-05', 'api/ReplicationGroupProps', 'lint']) {
    await phone.goto(`${site}/${path}.html`);
    if (await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) found.wide.push(path);
  }
  await accessible(phone, 'phone');
  const plain = await open({ javaScriptEnabled: false });
  await plain.goto(`${site}/rules.html`);
  await plain.click('a[href="rules/R-05.html"]');
  found.plain = await plain.locator('h1').textContent();
  console.log(JSON.stringify(found));
} finally {
  await browser.close();
  server.close();
}

async function open(options) {
  const tab = await (await browser.newContext(options)).newPage();
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) found.errors.push(message.text()); });
  tab.on('pageerror', (error) => found.errors.push(error.message));
  tab.on('response', (response) => { if (response.status() >= 400) found.errors.push(`${response.status()} ${response.url()}`); });
  return tab;
}

function back(tab) {
  return tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

async function accessible(tab, where) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations) found.violations.push(`${where} ${id}: ${nodes[0].html.slice(0, 160)}`);
}
