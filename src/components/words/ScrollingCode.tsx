import type { ReactNode } from 'react';

/** Code that may be wider or longer than its place. What scrolls must be reachable by keyboard, so it takes the focus. */
export function ScrollingCode({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // The rule knows no scrolling regions; WCAG 2.1.1 asks for the tab stop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} aria-label={label}>
      <code>{children}</code>
    </pre>
  );
}
