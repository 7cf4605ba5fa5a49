import type { ReactNode } from 'react';
import { parseWords, type Span } from './parse.ts';

/** A sentence of the catalogue with its code and emphasis. */
export function Words({ text }: { readonly text: string }): ReactNode {
  const spans = parseWords(text);
  return spans.map((span, index) => {
    const before = spans[index - 1];
    const kept = before?.code === true && before.strong === span.strong ? punctuationAt(span) : '';
    const after = spans[index + 1];
    const keeps = span.code && after?.strong === span.strong ? punctuationAt(after) : '';
    const content = span.code ? <Code text={span.text} punctuation={keeps} /> : span.text.slice(kept.length);
    return span.strong ? <strong key={index}>{content}</strong> : <span key={index}>{content}</span>;
  });
}

/** A name, and the punctuation that must not be left alone on the next line. */
function Code({ text, punctuation }: { readonly text: string; readonly punctuation: string }): ReactNode {
  // An ARN that is longer than its line breaks between its parts.
  const parts = text.split(/(?<=[:/])/).flatMap((part, index) => (index === 0 ? part : [<wbr key={index} />, part]));
  if (punctuation === '') return <code>{parts}</code>;
  return (
    <span className="keep">
      <code>{parts}</code>
      {punctuation}
    </span>
  );
}

const punctuationAt = ({ text, code }: Span): string => (code ? '' : (/^[,.;:!?)]+/.exec(text)?.[0] ?? ''));
