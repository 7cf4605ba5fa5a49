import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints what journeys have measured: their annotations of type `measured`. Figures are reported and never asserted, the machine is noisy. */
export default class MeasuredReporter implements Reporter {
  readonly #lines: string[] = [];

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '' } of annotations) if (type === 'measured') this.#lines.push(description);
  }

  onEnd(): void {
    if (this.#lines.length > 0) process.stdout.write(`\n${this.#lines.join('\n')}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
