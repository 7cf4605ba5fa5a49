import { useCallback, type ReactNode } from 'react';
import type { Block, Lesson } from '../../course/index.ts';
import { blocksOf } from '../../session/index.ts';

/** Names of the templates of a block: the HTML of the author, made at build by our one Markdown pipeline. */
export const slot = {
  goal: (block: string): string => `${block}.goal`,
  because: (block: string): string => `${block}.because`,
  hint: (block: string, check: string, rung: number): string => `${block}.hint.${check}.${rung}`,
  mistake: (block: string, index: number): string => `${block}.mistake.${index}`,
};

function templatesOf(block: Block): readonly (readonly [id: string, html: string])[] {
  switch (block.kind) {
    case 'predict':
      return [[slot.because(block.id), block.because]];
    case 'question':
      // Its forms draw the HTML from values.
      return [];
    case 'task':
      return [
        [slot.goal(block.id), block.goal],
        ...block.hints.flatMap(({ on, rungs }) =>
          rungs.map((html, rung) => [slot.hint(block.id, on, rung), html] as const),
        ),
        ...block.mistakes.map(({ says }, index) => [slot.mistake(block.id, index), says] as const),
      ];
  }
}

/**
 * All HTML that the live blocks of a lesson may show, as `<template data-html>` elements: rendered into the page at build, without a
 * script. Under Trusted Types a script cannot make HTML out of text; it can clone what the page brought along.
 */
export function LessonTemplates({ lesson }: { readonly lesson: Lesson }): ReactNode {
  return blocksOf(lesson)
    .flatMap(templatesOf)
    .map(([id, html]) => <template key={id} data-html={id} dangerouslySetInnerHTML={{ __html: html }} />);
}

interface Props {
  readonly id: string;
  /** The same HTML, for the build, where there is no document to clone from. */
  readonly html: string;
  readonly className?: string;
}

/** The author's HTML at this place: cloned from its template in the browser, written out at build. */
export function HtmlSlot({ id, html, className = 'prose' }: Props): ReactNode {
  const fill = useCallback(
    (element: HTMLDivElement | null) => {
      if (element === null) return;
      const source = document.querySelector<HTMLTemplateElement>(`template[data-html="${CSS.escape(id)}"]`);
      if (source === null)
        throw new Error(`The page has no <template data-html="${id}">: render <LessonTemplates> into it`);
      element.replaceChildren(source.content.cloneNode(true));
    },
    [id],
  );
  if (typeof document === 'undefined') return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
  return <div className={className} ref={fill} />;
}
