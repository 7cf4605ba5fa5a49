import { compileCondition, type CompiledCondition } from '../evaluation/condition.ts';
import { piecesOf } from '../evaluation/glob.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { automatonOf, tokensOf, type Token } from './automaton.ts';
import { variableNames } from './asked.ts';
import type { Bound } from './comparison.ts';
import { distinctTexts } from './distinct.ts';
import { EXAMPLE_ACCOUNT } from './formats.ts';
import { valuesFor } from './values.ts';

const ABOUT_NAME = 'aws:username';
const ABOUT_ARN = 'aws:principalarn';
const ABOUT_TYPE = 'aws:principaltype';
/** How many principals are asked one after another. */
const MOST = 24;

/**
 * The principals that these documents tell apart, where none is given: an ordinary user first, then users and role sessions that a condition or
 * a variable could mean. A variable that is filled in by who asks has no end of values: then the comparison is bounded.
 */
export function principalsFor(
  documents: readonly PolicyDocument[],
  { states, bound }: { readonly states: number; bound(what: Bound): void },
): readonly string[] {
  const account = documents.flatMap(({ text }) => /(?<!\d)\d{12}(?!\d)/.exec(text)?.[0] ?? [])[0] ?? EXAMPLE_ACCOUNT;
  const user = (name: string): string => `arn:aws:iam::${account}:user/${name}`;
  const session = (role: string): string => `arn:aws:sts::${account}:assumed-role/${role}/session`;
  const conditions = documents.flatMap(({ statements, version }) =>
    statements.flatMap((statement) =>
      statement.conditions
        .filter(({ key }) => [ABOUT_NAME, ABOUT_ARN, ABOUT_TYPE].includes(key.value.toLowerCase()))
        .map((entry) => compileCondition(entry, version === '2012-10-17')),
    ),
  );
  const about = (key: string): readonly CompiledCondition[] => conditions.filter((condition) => condition.key === key);
  const names = about(ABOUT_NAME);
  const arns = about(ABOUT_ARN);
  const filled = documents.some(({ text }) =>
    variableNames(text).some((key) => /^aws:(?:username|principalarn)$/.test(key)),
  );
  if (filled) bound(`variable ${ABOUT_NAME}`);
  if (names.length > 0 && arns.length > 0) bound('principals');
  const byName = valuesFor(names, [new Map()], { type: 'String', states });
  const byArn = arnsFor(arns, account, states);
  if (byName.bounded || byArn.bounded) bound('principals');
  const known = byName.values.filter((name) => /^[\w+=,.@-]{1,64}$/.test(name));
  const everybody = [
    user('example'),
    ...known.map(user),
    // The name says nothing about the path, which the ARN has.
    ...(arns.length > 0 ? known.map((name) => user(`team/${name}`)) : []),
    ...(filled ? atVariable(documents).map(user) : []),
    ...(names.length > 0 || arns.length > 0 || about(ABOUT_TYPE).length > 0 ? [session('Example')] : []),
    ...byArn.users,
    ...byArn.roles.flatMap((arn) => arn.split('/').slice(1)).map(session),
  ];
  const all = [...new Set(everybody)];
  if (all.length > MOST) bound('principals');
  return all.slice(0, MOST);
}

/** ARNs of users and of roles that the conditions tell apart. */
function arnsFor(
  conditions: readonly CompiledCondition[],
  account: string,
  states: number,
): { readonly users: readonly string[]; readonly roles: readonly string[]; readonly bounded: boolean } {
  if (conditions.length === 0) return { users: [], roles: [], bounded: false };
  const patterns = conditions.flatMap(({ values, operator }) =>
    values.map(({ pattern }) => {
      const tokens = tokensOf(piecesOf(pattern.value));
      return automatonOf(operator.wildcards ? tokens : [...pattern.value]);
    }),
  );
  // A path may stand before a name, which has no slash.
  const name: readonly Token[] = [
    { run: true, not: ':*?' },
    { run: false, not: ':/*?' },
  ];
  const of = (kind: string) =>
    distinctTexts(automatonOf([...`arn:aws:iam::${account}:${kind}/`, ...name]), patterns, [], states);
  const [users, roles] = [of('user'), of('role')];
  return {
    users: users.texts,
    roles: roles.texts.filter((arn) => !hasPath(arn)),
    // The ARN of a session does not tell the path of its role.
    bounded: users.bounded || roles.bounded || roles.texts.some(hasPath),
  };
}

const hasPath = (arn: string): boolean => arn.split('/').length > 2;

/** What stands in other patterns where one has a variable: `home/dana/*` beside `home/${aws:username}/*`. */
function atVariable(documents: readonly PolicyDocument[]): readonly string[] {
  const patterns = documents.flatMap(({ statements }) =>
    statements.flatMap(({ resource }) => resource?.patterns.map(({ value }) => value) ?? []),
  );
  return patterns.flatMap((pattern) => {
    const [before = '', rest] = pattern.split('${');
    if (rest === undefined) return [];
    return patterns.flatMap((other) => {
      if (other === pattern || !other.startsWith(before)) return [];
      const [name = ''] = other.slice(before.length).split(/[/*?$:]/);
      return name === '' ? [] : [name];
    });
  });
}
