/** Runs in the browser: measures every text and box of the picture, and tells what overlaps or leaves its place. */
export function describe() {
  const slack = 0.75;
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  const within = (a, b) =>
    a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack && a.bottom <= b.bottom + slack;
  const svg = document.querySelector('svg');
  const texts = [...svg.querySelectorAll('text')].map((element) => ({ text: element.lastChild.textContent, ...inked(element) }));
  const boxes = [...svg.querySelectorAll('rect:not(.ec-back)')].map((element) => ({ style: element.getAttribute('class'), ...box(element) }));
  const found = [];

  texts.forEach((a, i) => texts.slice(i + 1).forEach((b) => {
    if (overlap(a, b)) found.push(`texts '${a.text}' and '${b.text}' overlap`);
  }));
  for (const text of texts) {
    if (!within(text, box(svg))) found.push(`text '${text.text}' leaves the picture`);
    // The smallest box in which it begins.
    const middle = (text.top + text.bottom) / 2;
    const around = boxes
      .filter((b) => b.left <= text.left + slack && b.right >= text.left && b.top <= middle && b.bottom >= middle)
      .sort((a, b) => (a.right - a.left) - (b.right - b.left))[0];
    if (around && !within(text, around)) found.push(`text '${text.text}' leaves its box`);
  }
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
    if (overlap(a, b) && !within(a, b) && !within(b, a)) found.push(`boxes ${a.style} and ${b.style} overlap`);
  }));
  return { found, texts: texts.length, boxes: boxes.length };

  // The line box of a font is higher than its letters: what may not meet is what is seen.
  function inked(element) {
    const rectangle = box(element);
    const size = parseFloat(element.getAttribute('font-size'));
    const base = element.getCTM().f + parseFloat(element.getAttribute('y')) + svg.getBoundingClientRect().top;
    return { left: rectangle.left, right: rectangle.right, top: base - size * 0.76, bottom: base + size * 0.24 };
  }
}
