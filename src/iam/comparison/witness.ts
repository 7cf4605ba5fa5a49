import { piecesOf } from '../evaluation/glob.ts';
import { accepts } from './automaton.ts';
import type { Choice } from './choice.ts';
import { EXAMPLE_ACCOUNT, EXAMPLE_REGION, type Format } from './formats.ts';
import type { Part } from './goals.ts';

interface Request {
  readonly action: string;
  readonly resource: string;
  readonly choice: Choice;
}

interface Around {
  readonly format: Format;
  /** Patterns that the policies have for it. */
  readonly patterns: readonly string[];
  /** Resources that exist, best first. */
  readonly examples: readonly string[];
  readonly region: Part;
  isWitness(action: string, resource: string, choice: Choice): boolean;
}

/** How many names are tried. */
const MOST_NAMES = 400;

/** The same difference with as little context as it takes, on a resource that exists or looks as if it could. */
export function dress(request: Request, around: Around): Request {
  const plain = undressed(request, around);
  return { ...plain, resource: named(plain, around) };
}

/** Leaves out of the context what does not matter. */
function undressed({ action, resource, choice }: Request, { isWitness }: Around): Request {
  let small = choice;
  const tryOut = (less: Choice): void => {
    if (isWitness(action, resource, less)) small = less;
  };
  if (choice.session.session !== undefined) tryOut({ ...small, session: {} });
  if (small.session.mfa === true) tryOut({ ...small, session: { session: 'console' } });
  for (const key of Object.keys(choice.overrides)) tryOut({ ...small, overrides: without(small.overrides, [key]) });
  // Two names of one moment go together.
  tryOut({ ...small, overrides: without(small.overrides, ['aws:currenttime', 'aws:epochtime']) });
  return { action, resource, choice: small };
}

const without = (overrides: Choice['overrides'], keys: readonly string[]): Choice['overrides'] =>
  Object.fromEntries(Object.entries(overrides).filter(([key]) => !keys.includes(key)));

/** A name that people recognise, if one of these is a witness as well. */
function named({ action, resource, choice }: Request, around: Around): string {
  const { format, patterns, examples, region, isWitness } = around;
  const known = [...examples, ...patterns.flatMap(likenesses), format.example].slice(0, MOST_NAMES);
  const names = [...known, ...inAPlace(resource)];
  return (
    names.find(
      (name) =>
        accepts(format.automaton, name) &&
        region.all.every((pattern) => accepts(pattern, name)) &&
        !region.none.some((pattern) => accepts(pattern, name)) &&
        isWitness(action, name, choice),
    ) ?? resource
  );
}

/** The same ARN in a region and an account that people know, or in one of them. */
function inAPlace(resource: string): readonly string[] {
  const fields = resource.split(':');
  if (fields.length < 6) return [];
  const [region = '', account = ''] = fields.slice(3, 5);
  const regions = region === '' ? [region] : [EXAMPLE_REGION, region];
  const accounts = account === '' ? [account] : [EXAMPLE_ACCOUNT, account];
  return regions.flatMap((place) =>
    accounts.map((owner) => [...fields.slice(0, 3), place, owner, ...fields.slice(5)].join(':')),
  );
}

/** Texts that match a pattern and look like a name: `app-logs*` may be `app-logs`, `app-logs-2` or `app-logs-2/report.txt`. */
function likenesses(pattern: string): readonly string[] {
  if (piecesOf(pattern).every((piece) => typeof piece !== 'string')) return [];
  const plain = placed(pattern).replaceAll('?', 'x');
  const inWords = plain.replaceAll(/(\w?)\*/g, (_run, before: string) => (before === '' ? 'example' : `${before}-2`));
  const all = [plain.replaceAll('*', ''), plain.replaceAll('*', 'report.txt'), inWords];
  return pattern.endsWith('*') ? [...all, `${inWords}/report.txt`] : all;
}

/** A pattern with a place and an owner where it leaves them open: `arn:aws:sqs:*:*:orders` in `us-east-1`. */
function placed(pattern: string): string {
  const fields = pattern.split(':');
  if (fields.length < 6) return pattern;
  return fields
    .map((field, index) =>
      field !== '*' ? field : index === 3 ? EXAMPLE_REGION : index === 4 ? EXAMPLE_ACCOUNT : field,
    )
    .join(':');
}
