// What was tried and what the account answered, as a dated page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class Record {
  #entries = [];

  constructor(folder, about) {
    this.about = about;
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `${new Date().toISOString().slice(0, 10)}-${about.isSimulated ? 'simulated' : 'aws'}-${about.run}.md`);
  }

  get hasFailed() {
    return this.#entries.some(({ verdict }) => ['failed', 'otherwise than expected', 'interrupted'].includes(verdict));
  }

  begin(id, { title, expects }) {
    const entry = { id, title, expects, observations: [], began: Date.now(), verdict: 'interrupted' };
    this.#entries.push(entry);
    return entry;
  }

  /** Written after each trial, so that an interrupted run leaves what it has learnt. */
  write() {
    const { region, isSimulated, run, cli } = this.about;
    const sections = this.#entries.map((entry) => {
      entry.minutes ??= Math.ceil((Date.now() - entry.began) / 60_000);
      return `## ${entry.id}: ${entry.title}

Expected: ${entry.expects}

${entry.observations.map((line) => `- ${line}`).join('\n')}

**${entry.verdict}**, after ${entry.minutes} min
`;
    });
    writeFileSync(
      this.path,
      `# Acceptance, ${new Date().toISOString().slice(0, 10)}

${isSimulated ? 'A simulated account (tools/local-aws): this is no evidence of what AWS does.' : 'An account of AWS.'} Region ${region}, CDK CLI ${cli}, run ${run}.

${sections.join('\n')}`,
    );
  }
}
