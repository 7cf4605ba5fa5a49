import type { Decision, PolicyTrace, StatementRef, TypeTrace } from '../../iam/index.ts';
import { decisionOn } from '../decision-on.ts';
import { chosen, defineQuestion } from './kind.ts';
import type { Answer, FindTheStatementQuestion, ShownPolicy } from './question.ts';

type StatementAnswer = Extract<Answer, { readonly kind: 'find-the-statement' }>;

export const findTheStatement = defineQuestion({
  kind: 'find-the-statement',
  isAnswer: (value): value is StatementAnswer =>
    'statement' in value && (value.statement === null || typeof value.statement === 'string'),
  mark: ({ key, mistaken }, { statement }) =>
    chosen(
      key !== null && isRight(key, statement),
      mistaken.find((mistake) => mistake.statement === statement),
    ),
  trials({ policies, key }) {
    if (key === null) return [];
    const all = [null, ...policies.flatMap(({ statements }) => statements.map(({ id }) => id))];
    return all.map((statement) => ({
      name: statement ?? 'none of them',
      answer: { kind: 'find-the-statement', statement },
      right: isRight(key, statement),
      fails: null,
    }));
  },
  compute(question, { world }) {
    const { request } = question;
    const decision = decisionOn(world, request);
    if (decision === null) throw new Error(`there is no user ${request.who} in the account`);
    if (decision.rule !== null) throw new Error('no policy decides the request, so there is no statement to find');
    const policies = decision.trace.flatMap((type) => type.policies.map((policy) => shown(type, policy)));
    const computed = { ...question, policies, key: keyOf(decision) };
    refuseStrays(computed);
    return computed;
  },
  missing: ({ policies }) =>
    policies.flatMap(({ statements }) => statements).length < 2
      ? ['there are fewer than two statements to choose']
      : [],
  requests: ({ request }) => [request],
});

type Key = NonNullable<FindTheStatementQuestion['key']>;

const isRight = ({ statements }: Key, given: string | null): boolean =>
  given === null ? statements.length === 0 : statements.includes(given);

const keyOf = ({ verdict, decidedBy }: Decision): Key => ({ verdict, statements: decidedBy.map(idOf) });

const shown = ({ type, level }: TypeTrace, { policy, statements }: PolicyTrace): ShownPolicy => ({
  name: policy.name,
  type,
  via: policy.via,
  statements: statements.map(({ statement, sid, effect, range }) => ({
    id: idOf({ type, level, policy, statement }),
    sid,
    effect,
    text: laidOut(policy.document.text.slice(range.start, range.end)),
  })),
});

/** `group Contractors/NoPayroll 1`; policies that hang on nobody say first of which type they are. */
const idOf = ({ type, policy, statement }: Pick<StatementRef, 'type' | 'level' | 'policy' | 'statement'>): string => {
  const { entity, name } = policy.via;
  return `${type === 'identity' ? '' : `${type} `}${entity} ${name}/${policy.name} ${statement + 1}`;
};

/** What the author says of a statement that is not there, or that decides, nobody would ever read. */
function refuseStrays({ policies, key, mistaken }: FindTheStatementQuestion): void {
  const ids = policies.flatMap(({ statements }) => statements.map(({ id }) => id));
  for (const { statement } of mistaken) {
    if (statement !== null && !ids.includes(statement))
      throw new Error(`no statement is called "${statement}"; there are ${ids.join(', ')}`);
    if (key !== null && isRight(key, statement))
      throw new Error(`"${statement ?? 'none'}" is right, and the question calls it mistaken`);
  }
}

const WIDTH = 72;

/** One entry a line, a short list in one. */
function laidOut(text: string): string {
  const parsed: unknown = JSON.parse(text);
  return print(parsed, '');
}

function print(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (indent.length + line.length <= WIDTH && value.every((item) => typeof item !== 'object')) return line;
    const inner = `${indent}  `;
    return `[\n${value.map((item: unknown) => inner + print(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([name, item]) => `${inner}${JSON.stringify(name)}: ${print(item, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}
