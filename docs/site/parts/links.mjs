import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Links of the site to itself that lead to no page, or to no place of it. */
export function deadLinks(out, pages) {
  const ids = new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]));
  return pages.flatMap(({ path, html }) =>
    [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
      .map(([, target]) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file, hash] = target.split('#');
        const other = file === '' ? path : posix.join(posix.dirname(path), file);
        return !existsSync(join(out, other)) || (hash !== undefined && !ids.get(other)?.has(decodeURIComponent(hash)));
      })
      .map((target) => ({ path, target })));
}
