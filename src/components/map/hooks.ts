import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element's content, kept up to date; null until it is known. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const read = (): void => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      // A hidden face has no size: the last one is kept.
      if (width > 0) setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

export type Face = 'name' | 'small' | 'code';
export type Measure = (text: string, face: Face, compact: boolean) => number;

const faces: Record<Face, readonly [weight: number, wide: number, compact: number, family: string]> = {
  name: [600, 15, 13, '--font-ui'],
  small: [400, 12.5, 11.5, '--font-ui'],
  code: [450, 12.5, 11, '--font-code'],
};

/** Widths of text as the Map sets it. A new function once the web fonts are there, so that whoever depends on it measures again. */
export function useMeasure(): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null);
  useEffect(() => {
    const context = document.createElement('canvas').getContext('2d');
    const style = getComputedStyle(document.documentElement);
    const make = (): Measure => {
      const known = new Map<string, number>();
      return (text, face, compact) => {
        const [weight, wide, narrow, family] = faces[face];
        const font = `${weight} ${compact ? narrow : wide}px ${style.getPropertyValue(family) || 'sans-serif'}`;
        const key = `${font}/${text}`;
        const width = known.get(key);
        if (width !== undefined) return width;
        if (context === null) return text.length * wide * 0.55;
        context.font = font;
        const measured = context.measureText(text).width;
        known.set(key, measured);
        return measured;
      };
    };
    const again = (): void => setMeasure(make);
    again();
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  return measure;
}

/** How long what was removed stays on the canvas to fade out, in ms. As long as the longest transition of the style sheet. */
const FAREWELL = 300;

/** The items, and for a moment those that have just gone. `items` must be the same list as long as nothing changed. */
export function usePresence<T extends { readonly key: string }>(
  items: readonly T[],
): readonly { readonly item: T; readonly leaving: boolean }[] {
  const [known, setKnown] = useState(items);
  const [leaving, setLeaving] = useState<readonly T[]>([]);
  if (known !== items) {
    const now = new Set(items.map((item) => item.key));
    const gone = new Map([...leaving, ...known].map((item) => [item.key, item]));
    setKnown(items);
    setLeaving([...gone.values()].filter((item) => !now.has(item.key)));
  }
  useEffect(() => {
    if (leaving.length === 0) return undefined;
    const timer = setTimeout(() => setLeaving([]), FAREWELL);
    return () => clearTimeout(timer);
  }, [leaving]);
  return [...leaving.map((item) => ({ item, leaving: true })), ...items.map((item) => ({ item, leaving: false }))];
}
