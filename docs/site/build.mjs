// Makes the site of the documents: node docs/site/build.mjs [OUT]. It reads the Markdown of docs/, the catalogue of the rules
// (rules.json), the schema of the settings and the doc comments of the library, and ends with 1 where a link leads nowhere.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { install, root } from '../../scripts/lib/install.mjs';

const here = join(root, 'docs', 'site');
const out = resolve(process.argv[2] ?? join(root, 'artifacts', 'site'));
await install(here);
const { renderer } = await import('./parts/markdown.mjs');
const { layout } = await import('./parts/layout.mjs');
const { rulePages, errorPage } = await import('./parts/rules.mjs');
const { settingsPage } = await import('./parts/settings.mjs');
const { apiPages } = await import('./parts/api.mjs');
const { deadLinks } = await import('./parts/links.mjs');
const { searchIndex } = await import('./parts/search.mjs');
const { navigation, placed } = await import('./parts/navigation.mjs');

const read = (path) => readFileSync(join(root, path), 'utf8');
const version = /<VersionPrefix>(.*)<\/VersionPrefix>/.exec(read('Directory.Build.props'))[1];

// A page is where it stands, its Markdown, and where that is from, which its links start from.
const pages = [];
const add = (path, markdown, from = path.replace(/\.html$/, '.md'), group = undefined) => pages.push({ path, markdown, from, group });
add('index.html', read('README.md'), 'README.md');
for (const [file, path] of [['CHANGELOG.md', 'changelog.html'], ['CONTRIBUTING.md', 'contributing.html'], ['ARCHITECTURE.md', 'architecture.html'], ['SECURITY.md', 'security.html']]) {
  add(path, read(file), file);
}
for (const folder of ['docs', 'docs/decisions', 'docs/recordings']) {
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'))) {
    const from = `${folder}/${file}`;
    add(`${from.slice('docs/'.length, -3)}.html`, read(from), from, folder === 'docs' ? undefined : folder);
  }
}
const catalogue = JSON.parse(read('docs/site/rules.json'));
for (const page of rulePages(catalogue, version)) add(page.path, page.markdown, page.from, 'rules');
add('troubleshooting.html', errorPage(catalogue), 'docs/troubleshooting.md');
add('settings-reference.html', settingsPage(JSON.parse(read('src/Infra/environments/environment.schema.json'))), 'docs/settings-reference.md');
for (const page of apiPages(comments(), ['ElastiCache.Cdk', 'ElastiCache.Model'].map((name) => read(`test/Constructs.Tests/PublicApi.${name}.txt`)))) {
  add(page.path, page.markdown, page.from, 'api');
}

const known = new Map(pages.map((page) => [page.from, page.path]));
const render = renderer(known, catalogue.map((row) => row.id));
rmSync(out, { recursive: true, force: true });
for (const page of pages) {
  Object.assign(page, render(page));
  const file = join(out, page.path);
  mkdirSync(dirname(file), { recursive: true });
}
const groups = navigation(pages);
for (const page of pages) writeFileSync(join(out, page.path), layout(page, groups, version));
for (const file of ['style.css', 'client.js', 'search-options.js']) cpSync(join(here, 'assets', file), join(out, 'assets', file));
cpSync(join(here, 'node_modules', 'minisearch', 'dist', 'es', 'index.js'), join(out, 'assets', 'minisearch.js'));
cpSync(join(root, 'src', 'icon.png'), join(out, 'assets', 'icon.png'));
cpSync(join(root, 'docs', 'pictures'), join(out, 'pictures'), { recursive: true });
for (const name of readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.json'))) cpSync(join(root, 'docs', name), join(out, name));
writeFileSync(join(out, 'assets', 'index.json'), searchIndex(pages));
writeFileSync(join(out, 'llms.txt'), llms());

const lost = pages.filter((page) => page.group === undefined && !placed(page.path)).map((page) => page.path);
for (const path of lost) console.error(`${path} stands in no group of docs/site/parts/navigation.mjs: nobody finds it`);
const dead = deadLinks(out, pages);
for (const { path, target } of dead) console.error(`${path}: the link ${target} leads nowhere`);
console.log(`${pages.length} pages in ${out}`);
process.exitCode = dead.length + lost.length > 0 ? 1 : 0;

// What the compiler makes of the doc comments; it is made where it is not there.
function comments() {
  const files = () => ['Constructs/bin', 'Model/bin'].map((folder, index) =>
    ['Debug/net10.0', 'Release/net10.0']
      .map((kind) => join(root, 'src', folder, kind, ['ElastiCache.Cdk.xml', 'ElastiCache.Model.xml'][index]))
      .find(existsSync));
  if (files().includes(undefined)) {
    const run = spawnSync('dotnet', ['build', 'src/Constructs', '--nologo', '-v', 'q', '-p:RunAnalyzers=false'], { cwd: root, stdio: 'inherit' });
    if (run.status !== 0) throw new Error('the doc comments are made by dotnet build src/Constructs, which failed');
  }
  return files().map((file) => readFileSync(file, 'utf8'));
}

// https://llmstxt.org
function llms() {
  const home = pages[0];
  const lines = [`# ${home.title}`, '', `> ${home.summary}`];
  for (const { title, pages: listed } of groups) {
    lines.push('', `## ${title}`, '', ...listed.map((page) => `- [${page.title}](${page.path})${page.summary ? `: ${page.summary}` : ''}`));
  }
  return `${lines.join('\n')}\n`;
}
