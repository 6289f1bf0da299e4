const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (json) => `\`\`\`json\n${pretty(json)}\n\`\`\``;

function pretty(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

/** A page for each id of the catalogue. */
export function rulePages(catalogue, version) {
  return catalogue.map((row) => ({
    path: `rules/${row.id}.html`,
    from: `docs/rules/${row.id}.md`,
    markdown: `${row.rules ? rules(row) : row.update ? update(row) : notJudged(row)}

## In this version

As of version ${version}. In a terminal: \`elasticache explain ${row.id}\`. Its row in the [catalogue](../rules.md), and who else
catches it: [agreement](../agreement.md).
`,
  }));
}

function rules({ id, rules: all }) {
  const text = [`# ${id}: ${all[0].statement}`];
  all.forEach((rule, index) => {
    if (index > 0) text.push(`## ${rule.statement}`);
    const mark = index === 0 ? '##' : '###';
    text.push(
      `**${rule.severity}** for \`${rule.property}\` of ${rule.types.map((type) => `\`${type}\``).join(', ')}.`,
      ...(rule.severityReason ? [rule.severityReason] : []),
      ...(rule.why ? [`${mark} Why${suffix(index)}`, rule.why] : []),
      ...(rule.breaks ? [`${mark} Fails${suffix(index)}`, code(rule.breaks)] : []),
      ...(rule.keeps ? [`${mark} Passes${suffix(index)}`, code(rule.keeps)] : []),
      `${mark} Fix${suffix(index)}`,
      rule.fix
        ? `\`elasticache lint --fix${rule.fix.unsafe ? ' --unsafe' : ''}\`: ${rule.fix.does} [What lint puts right](../fixes.md)`
        : 'There is more than one right answer: the finding says what is allowed.',
      `${mark} Source${suffix(index)}`,
      `Learned from ${rule.evidence}${rule.source ? `: [${rule.source}](${rule.source})` : ''}.`,
      ...(rule.constructs ? [`In the constructs: ${rule.constructs.replaceAll('](docs/', '](../')}`] : []),
    );
  });
  return text.join('\n\n');
}

const suffix = (index) => (index === 0 ? '' : ` (${index + 1})`);

function update({ id, update: row }) {
  return [
    `# ${id}: ${row.statement}`,
    'Judged by [elasticache diff](../diff.md), which compares two templates.',
    '## Before', code(row.before), '## After', code(row.after),
    '## Source', row.source ? `[${row.source}](${row.source})` : 'Inferred.',
  ].join('\n\n');
}

function notJudged({ id, notJudged: row }) {
  return [
    `# ${id}: ${row.statement}`,
    'Not judged by a rule of its own.',
    '## Why not', row.reason, '## Example', row.example,
    '## Source', row.source ? `[${row.source}](${row.source})` : 'Inferred.',
  ].join('\n\n');
}

/** The answers of the service, each with the rule that would have told before the deployment. */
export function errorPage(catalogue) {
  const rows = catalogue
    .flatMap((row) => (row.rules ?? []).map((rule) => ({ id: row.id, rule, answer: /The service answer(?:s|ed)(?: a group that did not say it)?(?: that|:) ?(.*)/.exec(rule.why)?.[1] })))
    .filter((row) => row.answer)
    .sort((a, b) => (a.answer < b.answer ? -1 : 1));
  return `# Troubleshooting by error message

What ElastiCache or CloudFormation answers, and the rule that tells it before the deployment. Each page says what is allowed and
what to do. \`elasticache lint\` finds them all in a template.

| the answer | rule | what it says |
|---|---|---|
${rows.map(({ id, rule, answer }) => `| ${cell(answer)} | [${id}](rules/${id}.md) | ${cell(rule.statement)} |`).join('\n')}
`;
}
