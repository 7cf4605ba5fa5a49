import { useEffect, useRef, type ReactNode } from 'react';
import type { EditorProps } from './editor-props.ts';

/** A field for the text: where there is no keyboard and mouse, and until Monaco is there. */
export function PlainEditor(props: EditorProps): ReactNode {
  const { text, kind, readOnly, label, problems, goal, onCaret, onChange } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (goal === null || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(goal.range.start, goal.range.end);
  }, [goal]);
  return (
    <textarea
      ref={field}
      className="editor-field"
      value={text}
      readOnly={readOnly}
      aria-label={label}
      aria-invalid={kind !== 'text' && problems.some((problem) => problem.class === 'error')}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      wrap="off"
      onChange={(event) => onChange(event.target.value)}
      onSelect={(event) => onCaret(event.currentTarget.selectionStart)}
      onBlur={() => onCaret(null)}
    />
  );
}
