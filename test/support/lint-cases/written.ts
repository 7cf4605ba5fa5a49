/** The policies that stand in a text, between its other words: every object that has statements, as it is written. */
export function policiesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\s*"(?:Version|Id|Statement)"/g)].flatMap(({ index }) => {
    const end = endOf(text, index);
    const written = end === null ? '' : text.slice(index, end);
    return written.includes('"Statement"') ? [written] : [];
  });
}

/** Where the object that opens here has closed; null when it does not. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (isQuoted && character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '{') depth += 1;
    else if (!isQuoted && character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
