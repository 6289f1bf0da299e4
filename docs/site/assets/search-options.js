// The same for the index and for who asks it. The id of a rule is one word.
export const options = {
  idField: 'path',
  fields: ['title', 'headings', 'text'],
  storeFields: ['title', 'summary'],
  tokenize: (text) => text.match(/[A-Za-z]-\d\d(?:-[a-z]+)?|[\p{L}\p{N}]+/gu) ?? [],
  searchOptions: { boost: { title: 8, headings: 3 }, prefix: true, fuzzy: (word) => (/\d/.test(word) ? false : 0.2), combineWith: 'AND' },
};
