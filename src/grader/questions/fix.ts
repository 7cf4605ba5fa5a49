import {
  administrator,
  createRegistry,
  execute,
  iamOperations,
  type Reference,
  type Result,
  type World,
} from '../../iam/index.ts';
import type { Evidence } from '../check.ts';
import { grade } from '../grade.ts';
import type { Report } from '../report.ts';
import { defineQuestion, slugs } from './kind.ts';
import type { Answer, FixQuestion } from './question.ts';

type FixAnswer = Extract<Answer, { readonly kind: 'fix' }>;

const OPERATIONS = { user: 'PutUserPolicy', group: 'PutGroupPolicy' } as const;
const NAMES = { user: 'UserName', group: 'GroupName' } as const;
const registry = createRegistry(iamOperations);

export const fix = defineQuestion({
  kind: 'fix',
  isAnswer: (value): value is FixAnswer => 'document' in value && typeof value.document === 'string',
  mark(question, { document }, { evidence }) {
    if (evidence === undefined) throw new Error(`"${question.id}" is marked on its account, and there is none`);
    const { before, reference } = evidence;
    const mended = mend(question, document, before, reference);
    if (!mended.ok) {
      const parts = question.checks.map(() => false);
      return { right: false, score: 0, misconceptions: [], parts, refusal: mended.error };
    }
    const [first] = question.solutions;
    const solved = first === undefined ? null : mend(question, first, before, reference);
    // An author's mistake: what is compared with it would have nothing to be compared with.
    if (solved?.ok === false) throw new Error(`AWS refuses solution 1 of "${question.id}": ${solved.error.message}`);
    const solution = solved?.value ?? null;
    const judge = (after: World): Report => grade(question.checks, { ...evidence, after, solution } satisfies Evidence);
    const report = judge(mended.value);
    const failing = question.checks.find(({ id }) => id === report.firstFailing);
    const known = question.mistakes.find((mistake) => isSameText(mistake.document, document));
    return {
      right: report.passed,
      score: report.passed ? 1 : scoreOf(judge(before), report),
      misconceptions: report.passed ? [] : slugs([known?.misconception, failing?.misconception]),
      parts: passes(report),
      report,
    };
  },
  trials({ document, solutions, mistakes }) {
    const trial = (name: string, text: string, fails: string | null, right: boolean) =>
      ({ name, answer: { kind: 'fix', document: text }, right, fails }) as const;
    return [
      trial('as it stands', document ?? '', null, false),
      ...solutions.map((text, index) => trial(`solution ${index + 1}`, text, null, true)),
      ...mistakes.map(({ name, document: text, fails }) => trial(`mistake: ${name}`, text, fails, false)),
    ];
  },
  compute(question, { world: { account } }) {
    const { entity, name, policy } = question.policy;
    const carrier = (entity === 'user' ? account.users : account.groups).get(name);
    const document = carrier?.inline.get(policy)?.text;
    return { ...question, document: document === undefined ? null : laidOut(document) };
  },
  missing: ({ document, policy: { entity, name, policy } }) =>
    document === null ? [`the account has no inline policy ${policy} in the ${entity} ${name}`] : [],
});

/** The world with the document in the place of the one to mend, put there by the administrator; or the words in which AWS refuses it. */
function mend({ id, policy }: FixQuestion, document: string, world: World, reference: Reference): Result<World> {
  const { entity } = policy;
  const input = { [NAMES[entity]]: policy.name, PolicyName: policy.policy, PolicyDocument: document };
  const call = { caller: administrator, service: 'iam', operation: OPERATIONS[entity], input };
  const done = execute(world, call, registry, { at: world.clock, seed: id, n: 1, reference });
  if ('needs' in done) throw new Error(`${call.operation} waits for ${JSON.stringify(done.needs)}`);
  return done.result.ok ? { ok: true, value: done.world } : done.result;
}

const passes = ({ results }: Report): readonly boolean[] => results.map(({ verdict }) => verdict === 'pass');

/** The share of the checks that failed at first and pass now, less what was broken on the way. */
function scoreOf(first: Report, now: Report): number {
  const [before, after] = [passes(first), passes(now)];
  const open = before.filter((passed) => !passed).length;
  const mended = after.filter((passed, index) => passed && before[index] === false).length;
  const broken = after.filter((passed, index) => !passed && before[index] === true).length;
  return open === 0 ? 0 : Math.max(0, (mended - broken) / open);
}

const isSameText = (a: string, b: string): boolean => a.replaceAll(/\s/g, '') === b.replaceAll(/\s/g, '');

/** A document that was written in one line, over several. */
const laidOut = (text: string): string => (text.includes('\n') ? text : JSON.stringify(JSON.parse(text), null, 2));
