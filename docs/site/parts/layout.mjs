import { posix } from 'node:path';

export const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The whole page. It can be read without scripts; they add the search and the choice of colours. */
export function layout(page, groups, version) {
  const up = posix.relative(posix.dirname(page.path), '.') || '.';
  const to = (path) => posix.join(up, path);
  const nav = groups
    .map(({ title, pages }) => {
      const items = pages.map((other) => `<li><a href="${to(other.path)}"${other.path === page.path ? ' aria-current="page"' : ''}>${escape(other.path === 'index.html' ? 'Start' : other.title)}</a></li>`);
      return `<h2>${escape(title)}</h2><ul>${items.join('')}</ul>`;
    })
    .join('');
  const sections = page.headings.filter((heading) => heading.level === 2);
  const toc = sections.length > 2 && sections.length < 40
    ? `<nav class="toc" aria-label="On this page"><ul>${sections.map(({ id, text }) => `<li><a href="#${id}">${escape(text)}</a></li>`).join('')}</ul></nav>`
    : '';
  return `<!doctype html>
<html lang="en" data-root="${up}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)}</title>
<meta name="description" content="${escape(page.summary)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${to('assets/icon.png')}">
<link rel="stylesheet" href="${to('assets/style.css')}">
<script src="${to('assets/client.js')}" type="module"></script>
</head>
<body>
<a class="skip" href="#content">To the text</a>
<header>
<a class="home" href="${to('index.html')}">ElastiCache as code</a>
<search><label class="hidden" for="query">Search</label><input id="query" type="search" placeholder="Search: R-05, rotation" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="results" hidden><ul id="results" role="listbox" aria-label="Results" hidden></ul></search>
<button id="colours" type="button" hidden>Dark</button>
</header>
<div class="columns">
<nav class="pages" aria-label="Pages"><details open><summary>Pages</summary>${nav}</details></nav>
<main id="content">${toc}${page.html}</main>
</div>
<footer>Version ${escape(version)}. Not a product of AWS.</footer>
</body>
</html>
`;
}
