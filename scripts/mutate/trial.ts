import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './runner.ts';

const RUNNER = fileURLToPath(new URL('runner.ts', import.meta.url));

/** What the tests say to a change, or that they had not come to an end when the time was up. */
export type Outcome = Answer | 'late';

/** Whether no test noticed. */
export const survived = (outcome: Outcome): boolean => outcome !== 'late' && outcome.passed;

const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && 'passed' in message && 'byProof' in message;

/**
 * Runs the tests of one copied tree again and again, in a process that keeps what it has loaded. One that does not answer in time is ended, and
 * another takes its place: a mutant may loop for ever.
 */
export class Trial {
  readonly #folder: string;
  readonly #proofs: readonly string[];
  #child: ChildProcess | null = null;

  constructor(folder: string, proofs: readonly string[]) {
    this.#folder = folder;
    this.#proofs = proofs;
  }

  /** Runs the tests with one file changed, or with none. */
  async run(order: Order, limit: number): Promise<Outcome> {
    const child = this.#child ?? (await this.#start());
    this.#child = child;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const timer = setTimeout(() => {
      this.end();
      resolve('late');
    }, limit);
    child.once('message', (answer) => {
      resolve(isAnswer(answer) ? answer : { passed: false, byProof: false, failed: 'no answer that can be read' });
    });
    child.once('exit', (code) => {
      this.#child = null;
      resolve({ passed: false, byProof: false, failed: `the process ended with ${code ?? 'a signal'}` });
    });
    child.send(order);
    const outcome = await promise;
    clearTimeout(timer);
    child.removeAllListeners();
    return outcome;
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(RUNNER, [this.#folder, ...this.#proofs], {
      env: { ...process.env, NO_COLOR: '1', FAST_CHECK_RUNS: '' },
    });
    const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>();
    child.once('message', () => {
      resolve(child);
    });
    child.once('exit', () => {
      reject(new Error('The tests could not be started'));
    });
    await promise;
    child.removeAllListeners();
    return child;
  }
}
