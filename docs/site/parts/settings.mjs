const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

/** The settings of an environment, from the schema that editors complete from: a table for each object. */
export function settingsPage(schema) {
  const tables = [];
  object(schema, '', tables);
  return `# Settings: reference

What a file in \`src/Infra/environments\` can say, as its schema has it: the app reads the schema's own source, and editors complete
from it. [environments.md](environments.md) tells how they work together, and [settings-rules.md](settings-rules.md) what contradicts
what.

${tables.join('\n\n')}
`;
}

function object(schema, path, tables) {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length > 0) {
    const required = schema.required ?? [];
    const rows = properties.map(([name, one]) => `| \`${name}\`${required.includes(name) ? ' (required)' : ''} | ${cell(type(one))} | ${cell(one.description ?? '')} |`);
    tables.push(`## ${path === '' ? 'The file' : path}\n\n| setting | value | what it says |\n|---|---|---|\n${rows.join('\n')}`);
  }
  for (const [name, one] of properties) below(one, path === '' ? name : `${path}.${name}`, tables);
  if (typeof schema.additionalProperties === 'object') below(schema.additionalProperties, `${path}.NAME`, tables);
}

function below(schema, path, tables) {
  for (const part of [schema, ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    if (part.properties || typeof part.additionalProperties === 'object') object(part, path, tables);
    if (part.items) below(part.items, `${path}[]`, tables);
  }
}

function type(schema) {
  const values = (schema.enum ?? (schema.const === undefined ? [] : [schema.const])).filter((value) => value !== null);
  if (values.length > 0) return values.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  const types = [schema.type ?? []].flat().filter((name) => name !== 'null');
  const range = [['minimum', 'from'], ['maximum', 'to']].filter(([name]) => schema[name] !== undefined).map(([name, word]) => `${word} ${schema[name]}`);
  return [types.join(' or ') || 'object', ...range].join(' ');
}
