// Where a page is listed. One that stands nowhere here fails the build.
const places = [
  ['Begin', ['index', 'choosing', 'purposes', 'upgrades', 'adopt', 'defaults', 'app', 'environments', 'settings', 'settings-reference', 'settings-rules', 'transitions', 'connecting', 'pipelines', 'local']],
  ['Constructs', ['library', 'replication-group', 'memcached-cluster', 'serverless-cache', 'global-datastore', 'users', 'rotation', 'scaling', 'backups', 'experiments', 'monitoring', 'logs', 'publishing', 'compliance', 'security-model', 'validation', 'api/index']],
  ['The command', ['command', 'lint', 'fixes', 'diff', 'preflight', 'cost', 'diagram', 'report', 'verify', 'drill']],
  ['Rules', ['rules', 'troubleshooting', 'facts', 'agreement', 'strangers', 'mutation']],
  ['The project', ['features', 'acceptance', 'changelog', 'versions', 'security', 'architecture', 'contributing']],
];

/** Whether a page is listed. */
export const placed = (path) => places.some(([, names]) => names.includes(path.slice(0, -'.html'.length)));

/** The groups with their pages, in order. */
export function navigation(pages) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return places.map(([title, names]) => ({ title, pages: names.map((name) => byPath.get(`${name}.html`)).filter(Boolean) }));
}
