import { serve, type FromDesk, type Thread, type ToDesk } from '../../src/session/build.ts';
import { testCatalog } from './lessons.ts';

type Listener = (event: never) => void;

/** A worker without a thread: everything that crosses is cloned, as between threads, and answers may be held back. */
export class HeldThread implements Thread {
  readonly told: ToDesk[] = [];
  readonly answers: FromDesk[] = [];
  isOver = false;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #receive: (message: ToDesk) => void;
  readonly #held: boolean;

  constructor({ held = false }: { readonly held?: boolean } = {}) {
    this.#held = held;
    const catalog = testCatalog();
    this.#receive = serve(
      (answer) => {
        this.answers.push(structuredClone(answer));
        if (!this.#held) this.letGo();
      },
      () => catalog,
    );
  }

  postMessage(message: ToDesk): void {
    const clone = structuredClone(message);
    this.told.push(clone);
    if (!this.isOver) this.#receive(clone);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  terminate(): void {
    this.isOver = true;
  }

  /** Hands over the answers that are there, oldest first unless told otherwise. */
  letGo(order: (answers: readonly FromDesk[]) => readonly FromDesk[] = (answers) => answers): void {
    for (const data of order(this.answers.splice(0))) this.#tell('message', { data });
  }

  /** What a browser reports when the script cannot be loaded or throws. */
  breakDown(): void {
    this.#tell('error', { message: 'script error' });
  }

  #tell(type: string, event: object): void {
    // A listener takes what its type of event brings.
    for (const listener of this.#listeners.get(type) ?? []) Reflect.apply(listener, null, [event]);
  }

  /** Resolves when so many answers are held back. */
  async holds(count: number): Promise<void> {
    while (this.answers.length < count) await new Promise((resolve) => setTimeout(resolve));
  }
}
