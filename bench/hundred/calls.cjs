// A preload for the Node behind a jsii program: writes each request that it gets from the program, one a line, into the
// file that JSII_CALLS names, as long as that file exists. JSII_AGENT is set by the program, for this Node alone.
const fs = require('node:fs');
const file = process.env.JSII_CALLS;
const parse = JSON.parse;

const type = ({ fqn, objref }) => fqn ?? objref?.['$jsii.byref'].replace(/@\d+$/, '') ?? '';
const line = (request) => [request.api, type(request), request.property ?? request.method].filter(Boolean).join(' ');

function record(value) {
  // Everything is a request but the answer of the program to a callback.
  const call = value?.complete ? 'callback' : typeof value?.api === 'string' ? line(value) : undefined;
  if (call && fs.existsSync(file)) fs.appendFileSync(file, `${call}\n`);
  return value;
}

if (file && process.env.JSII_AGENT) JSON.parse = (...given) => record(parse(...given));
