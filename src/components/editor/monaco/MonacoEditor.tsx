import './environment.ts';
import './styles.ts';
import './features.ts';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { editorStrings } from '../../../strings/editor.ts';
import type { EditorProps } from '../editor-props.ts';
import { LiveEditor } from './live-editor.ts';

/** Monaco, for whoever has a keyboard and room. It is a chunk of its own. */
export default function MonacoEditor(props: EditorProps): ReactNode {
  const { documentKey, text, kind, readOnly, label, problems, goal } = props;
  const host = useRef<HTMLDivElement>(null);
  const live = useRef<LiveEditor | null>(null);
  const now = useEffectEvent(() => props);

  useEffect(() => {
    if (host.current === null) return;
    const made = new LiveEditor(host.current, {
      source: () => now(),
      onRelease: () => now().onRelease(),
      onChange: (next) => now().onChange(next),
    });
    live.current = made;
    return () => {
      made.dispose();
      live.current = null;
    };
  }, []);

  useEffect(() => live.current?.open(documentKey, now().text, kind), [documentKey, kind]);
  useEffect(() => live.current?.describe(label, readOnly), [label, readOnly]);
  useEffect(() => live.current?.write(text), [documentKey, text]);
  useEffect(() => live.current?.mark(problems), [documentKey, problems]);
  useEffect(() => {
    if (goal !== null) live.current?.goTo(goal.range);
  }, [goal]);
  useEffect(() => {
    const at = now().caret();
    if (at !== null) live.current?.goTo({ start: at, end: at });
  }, []);

  return (
    <>
      <div className="editor-monaco" ref={host} />
      <p className="editor-help">{readOnly ? editorStrings.document.helpReading : editorStrings.document.help}</p>
    </>
  );
}
