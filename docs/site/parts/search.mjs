import MiniSearch from 'minisearch';
import { options } from '../assets/search-options.js';

const longest = 4000;

/** The index that the search in the browser loads. */
export function searchIndex(pages) {
  const index = new MiniSearch(options);
  index.addAll(pages.map(({ path, title, summary, headings, text }) => ({
    path,
    title,
    summary,
    headings: headings.map((heading) => heading.text).join(' '),
    text: text.slice(0, longest),
  })));
  return JSON.stringify(index);
}
