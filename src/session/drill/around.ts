import type { Actor, AnyActorLogic } from 'xstate';
import { createCatalog, type Catalog } from '../../catalog/index.ts';
import { readOverHttp } from '../over-http.ts';
import type { Bank } from './bank.ts';
import type { Examiner } from './examiner.ts';
import type { QuizQueries } from './view.ts';

/** What a page that asks questions gives; everything but the bank and the base path has a default in the browser. */
export interface QuizOptions {
  readonly bank: Bank;
  /** Base path of the site, with slashes at both ends. */
  readonly base: string;
  readonly catalog?: Catalog;
  /** The time, ISO 8601. */
  readonly now?: () => string;
  /** A text that comes once. */
  readonly newId?: () => string;
}

export interface Around {
  now(): string;
  newId(): string;
  /** Loads the account when first asked; asked again, it tries again what failed. */
  examiner(): Promise<Examiner>;
  readonly queries: QuizQueries;
}

/** What drill and mock interview need of the world outside. */
export function aroundOf(options: QuizOptions): Around {
  const catalog = options.catalog ?? createCatalog(readOverHttp(`${options.base}data/`));
  let loading: Promise<Examiner> | null = null;
  const examiner = (): Promise<Examiner> => {
    loading ??= import('./examiner.ts').then(
      ({ createExaminer }) => createExaminer(catalog),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  return {
    now: options.now ?? ((): string => new Date().toISOString()),
    newId: options.newId ?? ((): string => crypto.randomUUID()),
    examiner,
    queries: {
      decisions: async (question) => (await examiner()).decisions(question),
      refusals: async (text) => (await examiner()).refusals(text),
    },
  };
}

/** The view of an actor, made once a change. */
export function watch<Logic extends AnyActorLogic, View>(
  actor: Actor<Logic>,
  look: () => View,
): { getSnapshot(): View; subscribe(listener: () => void): () => void } {
  let view = look();
  const listeners = new Set<() => void>();
  actor.subscribe(() => {
    view = look();
    for (const listener of listeners) listener();
  });
  return {
    getSnapshot: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
