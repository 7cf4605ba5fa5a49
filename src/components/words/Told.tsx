import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';
import { MissingPart } from '../workbench/MissingPart.tsx';

const Sentences = lazy(() => import('./Sentences.tsx').catch(() => ({ default: MissingPart })));

/** A decision in words, which load with the first one. */
export const Told = (props: ComponentProps<typeof Sentences>): ReactNode => (
  <Suspense fallback={null}>
    <Sentences {...props} />
  </Suspense>
);
