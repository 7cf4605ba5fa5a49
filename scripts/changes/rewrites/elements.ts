import type { DocumentChange } from '../change.ts';
import {
  everywhere,
  isAllow,
  valuesOf,
  whole,
  without,
  withoutSid,
  type Statement,
  type StatementChange,
} from '../document.ts';

const swapCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());

const inActions =
  (change: (action: string) => string): StatementChange =>
  (statement) => {
    const element = 'Action' in statement ? 'Action' : 'NotAction';
    const values = valuesOf(statement, element);
    const next = values.map(change);
    return next.every((value, index) => value === values[index]) ? null : { ...statement, [element]: next };
  };

/** Only in the last part of an ARN: earlier ones are read part by part. */
const doubleStars = (pattern: string): string => {
  const [, head, tail] = /^((?:[^:]*:){5})(.*)$/.exec(pattern) ?? [];
  return head === undefined || tail === undefined || tail.includes('${') ? pattern : head + tail.replaceAll('*', '**');
};

const OBJECTS = /^s3:(?:Get|Put|Delete)Object$/i;
const BUCKET = /^arn:aws:s3:::([a-z0-9-]+)$/;
const IN_BUCKET = /^arn:aws:s3:::([a-z0-9-]+)\//;

/** What is added fits no resource that the actions know. */
const added =
  (actions: RegExp, from: RegExp, ending: string): StatementChange =>
  (statement) => {
    const resources = valuesOf(statement, 'Resource');
    const named = valuesOf(statement, 'Action');
    const bucket = resources.map((resource) => from.exec(resource)?.[1]).find((name) => name !== undefined);
    const fits = named.length > 0 && named.every((action) => actions.test(action));
    return fits && bucket !== undefined
      ? { ...statement, Resource: [...resources, `arn:aws:s3:::${bucket}${ending}`] }
      : null;
  };

/** Beside a value that ends in `*`, one that ends in more. */
const covered: StatementChange = (statement) => {
  const resources = valuesOf(statement, 'Resource');
  const wide = resources.find((value) => /^arn:.*\w.*\*$/.test(value));
  return wide === undefined ? null : { ...statement, Resource: [...resources, `${wide}x`] };
};

const coveredAction: StatementChange = (statement) => {
  const actions = valuesOf(statement, 'Action');
  const wide = actions.find((value) => /^\w+:\w*\*$/.test(value));
  return wide === undefined ? null : { ...statement, Action: [...actions, `${wide}s`] };
};

/**
 * `Allow` all but some, as `Allow` all and `Deny` those. Only where no other Allow stands beside it, which the Deny would reach as well. The Deny
 * takes over the condition: without it nothing was allowed.
 */
function complement(
  statements: readonly Statement[],
  not: 'NotAction' | 'NotResource',
  plain: 'Action' | 'Resource',
): readonly Statement[] | null {
  const allows = statements.filter(isAllow);
  const [only] = allows;
  if (only === undefined || allows.length > 1 || !(not in only)) return null;
  const bare = without(withoutSid(only), not);
  return [
    ...statements.filter((each) => each !== only),
    { ...bare, [plain]: '*' },
    { ...bare, Effect: 'Deny', [plain]: only[not] },
  ];
}

/** The other way round: `Allow` all, less an unconditional `Deny` on all resources. */
function intoNotAction(statements: readonly Statement[]): readonly Statement[] | null {
  const allows = statements.filter(isAllow);
  const [only] = allows;
  const deny = statements.find(
    (each) =>
      each['Effect'] === 'Deny' &&
      'Action' in each &&
      !('Condition' in each) &&
      valuesOf(each, 'Resource').includes('*'),
  );
  if (only === undefined || deny === undefined || allows.length > 1 || !valuesOf(only, 'Action').includes('*'))
    return null;
  const inverse = { ...without(only, 'Action'), NotAction: deny['Action'] };
  return statements.filter((each) => each !== deny).map((each) => (each === only ? inverse : each));
}

/** Services that a policy seldom speaks of. */
const RARE = ['braket', 'groundstation', 'deepracer'];

function idleDeny(statements: readonly Statement[]): readonly Statement[] | null {
  const allows = statements.filter(isAllow);
  const actions = allows.flatMap((each) => valuesOf(each, 'Action'));
  const open = allows.some((each) => 'NotAction' in each) || actions.some((each) => each.startsWith('*'));
  const service = RARE.find((name) => !actions.some((each) => each.toLowerCase().startsWith(`${name}:`)));
  if (open || service === undefined) return null;
  return [...statements, { Effect: 'Deny', Action: `${service}:*`, Resource: '*' }];
}

/** What is written for actions and resources. */
export const elementRewrites: readonly DocumentChange[] = [
  everywhere('action-case', 'actions are written in other letters', inActions(swapCase)),
  everywhere(
    'all-actions',
    '* is written *:*',
    inActions((action) => (action === '*' ? '*:*' : action === '*:*' ? '*' : action)),
  ),
  everywhere('double-star', 'stars of resources are doubled', (statement) => {
    const element = 'Resource' in statement ? 'Resource' : 'NotResource';
    const values = valuesOf(statement, element);
    const next = values.map(doubleStars);
    return next.every((value, index) => value === values[index]) ? null : { ...statement, [element]: next };
  }),
  everywhere('covered-resource', 'a resource stands beside a wider one', covered),
  everywhere('covered-action', 'an action stands beside a wider one', coveredAction),
  everywhere('bucket-for-objects', 'actions on objects name their bucket too', added(OBJECTS, IN_BUCKET, '')),
  everywhere('objects-for-bucket', 'ListBucket names the objects too', added(/^s3:ListBucket$/i, BUCKET, '/*')),
  whole('not-action-as-deny', 'NotAction became an Allow and a Deny', ({ statements }) =>
    complement(statements, 'NotAction', 'Action'),
  ),
  whole('not-resource-as-deny', 'NotResource became an Allow and a Deny', ({ statements }) =>
    complement(statements, 'NotResource', 'Resource'),
  ),
  whole('deny-as-not-action', 'a Deny became a NotAction', ({ statements }) => intoNotAction(statements)),
  whole('idle-deny', 'a Deny reaches what nothing allows', ({ statements }) => idleDeny(statements)),
];
