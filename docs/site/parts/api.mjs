// The public members, as the list of them that a test keeps, with what their doc comments say.
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A page for each public type, and one that lists them. */
export function apiPages(xml, lists) {
  const comments = new Map();
  for (const text of xml) {
    for (const [, id, body] of text.matchAll(/<member name="([^"]*)">(.*?)<\/member>/gs)) comments.set(id, body);
  }
  const types = lists.flatMap((list) => list.split('\n\n').filter((block) => block.trim()).map((block) => read(block, comments)));
  const names = new Set(types.map((type) => type.name));
  const pages = types.map((type) => ({ path: `api/${type.name}.html`, from: `docs/api/${type.name}.md`, markdown: page(type, names) }));
  const spaces = [...new Set(types.map((type) => type.space))];
  const index = spaces.map((space) => {
    const rows = types.filter((type) => type.space === space).map((type) => `| [${type.name}](${type.name}.md) | ${cell(type.summary)} |`);
    return `## ${space}\n\n| type | what it is |\n|---|---|\n${rows.join('\n')}`;
  });
  return [{
    path: 'api/index.html',
    from: 'docs/api/index.md',
    markdown: `# API reference\n\nThe public types of the package \`ElastiCache.Cdk\`, made of their doc comments.\n\n${index.join('\n\n')}\n`,
  }, ...pages];
}

function read(block, comments) {
  const [head, ...members] = block.split('\n').filter((line) => line.trim());
  const [, declared, full] = /^(.*?)(ElastiCache\.[\w.]+)/.exec(head);
  const name = full.split('.').at(-1);
  return {
    head,
    declared,
    name,
    space: full.slice(0, -name.length - 1),
    summary: text(comments.get(`T:${full}`), 'summary'),
    remarks: text(comments.get(`T:${full}`), 'remarks'),
    members: members.map((line) => member(line.trim(), full, comments)),
  };
}

function member(signature, owner, comments) {
  const call = /(\w+)(?:<[^>]*>)?\((.*)\)/.exec(signature);
  const name = call?.[1] ?? /(\w+)(?= \{| = |$)/.exec(signature)?.[1];
  const key = call && owner.endsWith(`.${name}`) ? '#ctor' : name;
  const own = call ? overload(comments, `M:${owner}.${key}`, call[2]) : comments.get(`P:${owner}.${name}`) ?? comments.get(`F:${owner}.${name}`);
  // What a class says of a member of its interface stands there.
  const body = own?.includes('<inheritdoc') ? inherited(comments, call ? `${key}(` : name) ?? own : own;
  const parameters = [...(body ?? '').matchAll(/<param name="([^"]*)">(.*?)<\/param>/gs)].map(([, one, said]) => `\`${one}\`: ${clean(said)}`);
  const thrown = [...(body ?? '').matchAll(/<exception cref="[A-Z]:([^"]*)">(.*?)<\/exception>/gs)].map(([, type, said]) => `throws \`${type.split('.').at(-1)}\`: ${clean(said)}`);
  return { signature, said: [text(body, 'summary'), ...parameters, text(body, 'returns') && `returns: ${text(body, 'returns')}`, ...thrown].filter(Boolean) };
}

function inherited(comments, name) {
  const wanted = name.replace(/\($/, '');
  for (const [id, body] of comments) {
    if (/^[PM]:/.test(id) && id.split('(')[0].split('.').at(-1) === wanted && /\.I[A-Z]\w+\.[^.]+$/.test(id.split('(')[0]) && body.includes('<summary>')) return body;
  }
  return undefined;
}

// Of several methods of a name the one whose parameters have the same types, or at least as many.
function overload(comments, start, given) {
  const wanted = split(given).map((one) => one.replace(/^(params|this|in|out|ref) /, '').split(' ')[0].replace(/\?$/, '').split('<')[0].split('.').at(-1).toLowerCase());
  const found = [...comments.keys()].filter((id) => id === start || id.startsWith(`${start}(`) || id.startsWith(`${start}\``));
  const types = (id) => split(/\((.*)\)/.exec(id)?.[1] ?? '').map((one) => one.split('{')[0].split('.').at(-1).toLowerCase());
  const like = (a, b) => a.length === b.length && a.every((one, index) => one.startsWith(b[index]) || b[index].startsWith(one));
  return comments.get(found.find((id) => like(types(id), wanted)) ?? found.find((id) => types(id).length === wanted.length) ?? found[0]);
}

function split(list) {
  const parts = [];
  let depth = 0;
  let part = '';
  for (const letter of list) {
    if ('<{([' .includes(letter)) depth++;
    if ('>})]'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  return part.trim() ? [...parts, part.trim()] : parts;
}

function page(type, names) {
  const link = (said) => said.replace(/\[\[(\w+)\]\]/g, (_, name) => (names.has(name) ? `[${name}](${name}.md)` : `\`${name}\``));
  return [
    `# ${type.name}`,
    link(type.summary) || 'A type of this library.',
    `\`\`\`csharp\n${type.head.trim()}\n\`\`\``,
    link(type.remarks),
    ...(type.members.length > 0 ? ['## Members'] : []),
    ...type.members.map(({ signature, said }) => `\`${signature}\`${said.length > 0 ? `\n\n${said.map((one) => `- ${link(one)}`).join('\n')}` : ''}`),
  ].filter(Boolean).join('\n\n');
}

const text = (body, tag) => clean(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(body ?? '')?.[1] ?? '');

function clean(xml) {
  return xml
    .replace(/<see cref="[A-Z]:([^"(]*)[^"]*"\s*\/>/g, (_, id) => { const parts = id.split('.'); return id.startsWith('ElastiCache') ? `[[${parts.at(-1)}]]` : `\`${parts.at(-1)}\``; })
    .replace(/<see (?:langword|href)="([^"]*)"\s*\/>/g, '`$1`')
    .replace(/<paramref name="([^"]*)"\s*\/>/g, '`$1`')
    .replace(/<typeparamref name="([^"]*)"\s*\/>/g, '`$1`')
    .replace(/<c>(.*?)<\/c>/gs, '`$1`')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/<(?=[^`]*(?:`[^`]*`[^`]*)*$)/g, '&lt;')
    .trim();
}
