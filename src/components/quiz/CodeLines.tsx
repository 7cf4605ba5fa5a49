import type { ReactNode } from 'react';

/** Code whose long lines go on below themselves, indented, instead of at the edge. */
export function CodeLines({ text }: { readonly text: string }): ReactNode {
  return (
    <code className="quiz-code">
      {text.split('\n').map((line, index) => {
        const rest = line.trimStart();
        const indent = line.slice(0, line.length - rest.length);
        return (
          <span key={index}>
            {indent !== '' && <span>{indent}</span>}
            <span>{rest}</span>
          </span>
        );
      })}
    </code>
  );
}
