import { posix } from 'node:path';
import markdownIt from 'markdown-it';

/** A heading's id, as GitHub names it. */
export const slug = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');

/**
 * What makes HTML of the Markdown of a page.
 * @param known the path of each page by the file that it is made of
 * @param ids the ids of the rules, each of which has a page
 */
export function renderer(known, ids) {
  const md = markdownIt({ html: true, linkify: true });
  // Only what says https: elasticache.json is no address.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  const rulesPage = 'rules.html';

  md.core.ruler.push('headings', (state) => {
    const seen = new Map();
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const text = plain(state.tokens[index + 1]);
      const id = slug(text);
      const count = seen.get(id) ?? 0;
      seen.set(id, count + 1);
      token.attrSet('id', count ? `${id}-${count}` : id);
      state.env.headings.push({ level: Number(token.tag[1]), text, id: token.attrGet('id') });
    });
  });
  // A wide table scrolls by itself, and the page stays as wide as the screen.
  md.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="table"><table>';
  md.renderer.rules.table_close = () => '</table></div>';
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (...args) => fence(...args).replace('<pre>', '<pre tabindex="0">');
  const codeBlock = md.renderer.rules.code_block;
  md.renderer.rules.code_block = (...args) => codeBlock(...args).replace('<pre>', '<pre tabindex="0">');

  return ({ path, markdown, from }) => {
    const env = { headings: [] };
    const tokens = md.parse(markdown, env);
    walk(tokens, (token) => {
      if (token.type === 'image') token.attrSet('src', address(token.attrGet('src'), path, from).href ?? token.attrGet('src'));
      if (token.type === 'link_open') {
        const { href, missing } = address(token.attrGet('href'), path, from);
        if (missing) [token.tag, token.attrs] = ['span', [['class', 'file']]];
        else token.attrSet('href', href);
        if (missing) token.meta = 'missing';
      }
    });
    closeSpans(tokens);
    let html = md.renderer.render(tokens, md.options, env);
    html = html.replaceAll('<th></th>', '<td></td>');
    if (path === rulesPage) html = html.replace(/<td>([A-Z]-\d\d[a-z-]*)<\/td>/g, (all, id) => (ids.includes(id) ? `<td id="${id}"><a href="rules/${id}.html">${id}</a></td>` : all));
    const title = env.headings.find((heading) => heading.level === 1)?.text ?? path;
    const text = html.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;/g, ' ').replace(/\s+/g, ' ');
    return { html, title, headings: env.headings, text, summary: summary(tokens) };
  };

  // From the folder of the page on. A file of the repository that has no page is named, and not linked.
  function address(href, path, from) {
    if (/^[a-z]+:/.test(href) || href.startsWith('#')) return { href };
    const [file, hash] = href.split('#');
    const target = posix.normalize(posix.join(posix.dirname(from), file));
    const page = known.get(target) ?? (target.startsWith('docs/pictures/') || /^docs\/[^/]+\.json$/.test(target) ? target.slice('docs/'.length) : undefined);
    if (!page) return { missing: true };
    const relative = posix.relative(posix.dirname(path), page) || posix.basename(page);
    return { href: hash ? `${relative}#${hash}` : relative };
  }
}

function walk(tokens, visit) {
  for (const token of tokens) {
    visit(token);
    if (token.children) walk(token.children, visit);
  }
}

function closeSpans(tokens) {
  for (const token of tokens) {
    const open = [];
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') open.push(child);
      if (child.type === 'link_close') child.tag = open.pop().tag;
    }
  }
}

const plain = (inline) => inline.children.map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('');

// The first sentence of the first paragraph.
function summary(tokens) {
  const index = tokens.findIndex((token) => token.type === 'paragraph_open' && token.level === 0 && !tokens[tokens.indexOf(token) + 1].content.startsWith('!['));
  if (index < 0) return '';
  const text = plain(tokens[index + 1]).replace(/\s+/g, ' ');
  return /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}
