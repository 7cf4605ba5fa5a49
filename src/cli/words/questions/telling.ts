import type {
  AppliedPolicy,
  Decision,
  ElementTrace,
  PolicyTrace,
  StatementRef,
  StatementTrace,
} from '../../../iam/index.ts';
import { sentencesOf } from '../../../iam/sentences.ts';
import { answer, type Note } from '../../notes.ts';

/** A decision in sentences: the verdict, and below it what came nearest or which condition let a Deny in. */
export const decisionNotes = (decision: Decision, name: string): readonly Note[] =>
  sentencesOf(decision).map(({ id, values }, index): Note => {
    const named = 'principal' in values ? { ...values, principal: name } : values;
    return index === 0 ? { id, values: named, mark: decision.verdict } : { id, values: named, depth: 1 };
  });

/** Where a policy stands, for a sentence. */
export const placeOf = ({ policy: { name: policy, via } }: Pick<StatementRef, 'policy'>) => ({
  policy,
  entity: via.entity,
  through: via.name,
  placement: via.placement,
});

/** Statements of one policy that are told; the others are counted. */
const MOST_STATEMENTS = 12;

/** How a decision came about: each type of policy, each policy, and of each statement about the action what did not match. */
export function traceNotes({ trace }: Decision): readonly Note[] {
  return trace.flatMap(({ type, verdict, policies }) => [
    answer('trace-type', { type, verdict }, { depth: 1 }),
    ...policies.flatMap(policyNotes),
  ]);
}

function policyNotes({ policy, statements }: PolicyTrace): readonly Note[] {
  // Those about the action first: they are what one looks for.
  const [near, far] = [statements.filter(isAboutAction), statements.filter((one) => !isAboutAction(one))];
  const told = [...near, ...far].slice(0, MOST_STATEMENTS);
  const others = statements.length - told.length;
  return [
    answer('trace-policy', placeOf({ policy }), { depth: 2 }),
    ...told.flatMap((statement) => statementNotes(policy, statement)),
    ...(others === 0 ? [] : [answer('trace-others', { count: others }, { depth: 3 })]),
  ];
}

const isAboutAction = ({ elements }: StatementTrace): boolean => elements.every((one) => one.matched || !isAction(one));

const isAction = ({ element }: ElementTrace): boolean => element.endsWith('Action');

function statementNotes(policy: AppliedPolicy, trace: StatementTrace): readonly Note[] {
  const { sid, effect, matched, namedAs, elements } = trace;
  const statement = sid ?? trace.statement + 1;
  if (matched && effect === 'Allow' && namedAs === 'account')
    return [answer('trace-delegates', { statement }, { depth: 3 })];
  if (matched) return [answer('trace-applies', { statement, effect }, { depth: 3, mark: MARKS[effect] })];
  const failed = elements.filter((element) => !element.matched);
  const other = failed.find(isAction);
  if (other !== undefined) {
    const { element } = other;
    const wanted = listed(patternsOf(policy, trace.statement, element));
    return [answer('trace-other-actions', { statement, effect, element, wanted }, { depth: 3 })];
  }
  return [
    answer('trace-fails', { statement, effect }, { depth: 3 }),
    ...failed.map((element) => elementNote(policy, trace.statement, element)),
  ];
}

const MARKS = { Allow: 'allowed', Deny: 'explicitDeny' } as const;

function elementNote(
  policy: AppliedPolicy,
  statement: number,
  { element, compared, pattern, condition }: ElementTrace,
): Note {
  const manner = { depth: 4 };
  if (condition !== null) {
    const { operator, key } = condition;
    const wanted = listed(condition.wanted);
    return compared === null
      ? answer('trace-condition-missing', { operator, key, wanted }, manner)
      : answer('trace-condition', { operator, key, compared, wanted }, manner);
  }
  if (compared === null) throw new Error(`Nothing was compared with ${element}`);
  const patterns = pattern === null ? patternsOf(policy, statement, element) : [pattern];
  const values = { element, compared, wanted: listed(patterns) };
  return answer(element.startsWith('Not') ? 'trace-excluded' : 'trace-element', values, manner);
}

/** Values printed of one element; of more the first ones, and a mark that there are others. */
const MOST_VALUES = 4;

const listed = (values: readonly string[]): string =>
  values.length <= MOST_VALUES ? values.join(', ') : [...values.slice(0, MOST_VALUES), '…'].join(', ');

function patternsOf(policy: AppliedPolicy, statement: number, element: ElementTrace['element']): readonly string[] {
  const source = policy.document.statements[statement];
  if (source === undefined) return [];
  if (element.endsWith('Principal')) return source.principal?.values.map(({ value }) => value.value) ?? [];
  const list = element.endsWith('Action') ? source.action : source.resource;
  return list?.patterns.map(({ value }) => value) ?? [];
}
