import { lazy, Suspense, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { EditorProps } from './editor-props.ts';
import { PlainEditor } from './PlainEditor.tsx';

/** Monaco; when it cannot be loaded, the plain field does all that matters. */
const MonacoEditor = lazy(() => import('./monaco/MonacoEditor.tsx').catch(() => ({ default: PlainEditor })));

/** Monaco wants a mouse or the like, and some room. */
const ROOM = '(pointer: fine) and (min-width: 48rem)';

const watchRoom = (changed: () => void): (() => void) => {
  const query = matchMedia(ROOM);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** The editor that fits the device. Whoever began to write before Monaco came goes on in it. */
export function CodeEditor(props: Omit<EditorProps, 'caret' | 'onCaret'>): ReactNode {
  const hasRoom = useSyncExternalStore(watchRoom, () => matchMedia(ROOM).matches);
  const caret = useRef<number | null>(null);
  const shared: EditorProps = {
    ...props,
    caret: () => caret.current,
    onCaret(offset) {
      caret.current = offset;
    },
  };
  const plain = <PlainEditor {...shared} />;
  if (!hasRoom) return plain;
  return (
    <Suspense fallback={plain}>
      <MonacoEditor {...shared} />
    </Suspense>
  );
}
