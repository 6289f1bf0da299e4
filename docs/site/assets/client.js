import MiniSearch from './minisearch.js';
import { options } from './search-options.js';

const most = 12;
const root = document.documentElement;
const at = (path) => `${root.dataset.root}/${path}`;

// Colours: those of the reader's system, until another choice.
const button = document.getElementById('colours');
const dark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.colours ?? (dark.matches ? 'dark' : 'light')) === 'dark';
const label = () => (button.textContent = isDark() ? 'Light' : 'Dark');
const chosen = localStorage.getItem('colours');
if (chosen) root.dataset.colours = chosen;
label();
button.hidden = false;
dark.addEventListener('change', label);
button.addEventListener('click', () => {
  root.dataset.colours = isDark() ? 'light' : 'dark';
  localStorage.setItem('colours', root.dataset.colours);
  label();
});

// A phone begins with the text.
if (matchMedia('(max-width: 800px)').matches) document.querySelector('nav.pages details').open = false;

// Search: the index is fetched when somebody begins to ask.
const query = document.getElementById('query');
const results = document.getElementById('results');
let index;
let marked = -1;
query.hidden = false;
query.addEventListener('focus', load);
query.addEventListener('input', ask);
query.addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('a')];
  if (event.key === 'Escape') show([]);
  if (event.key === 'Enter') links[Math.max(marked, 0)]?.click();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  marked = Math.min(Math.max(marked + (event.key === 'ArrowDown' ? 1 : -1), 0), links.length - 1);
  links.forEach((link, place) => link.parentElement.setAttribute('aria-selected', String(place === marked)));
});
document.addEventListener('click', (event) => { if (!event.target.closest('search')) show([]); });
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    query.focus();
  }
});

async function load() {
  index ??= fetch(at('assets/index.json')).then((answer) => answer.text()).then((text) => MiniSearch.loadJSON(text, options));
  return index;
}

async function ask() {
  const words = query.value.trim();
  const found = words ? (await load()).search(words).slice(0, most) : [];
  // Somebody may have typed on meanwhile.
  if (words === query.value.trim()) show(found);
}

function show(found) {
  marked = -1;
  results.replaceChildren(...found.map(({ id, title, summary }) => {
    const item = document.createElement('li');
    item.setAttribute('role', 'option');
    const link = item.appendChild(document.createElement('a'));
    link.href = at(id);
    link.tabIndex = -1;
    link.appendChild(document.createElement('b')).textContent = title;
    if (summary) link.append(` ${summary}`);
    return item;
  }));
  results.hidden = found.length === 0;
  query.setAttribute('aria-expanded', String(found.length > 0));
}
