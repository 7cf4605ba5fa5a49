import type { Catalog } from '../../src/catalog/index.ts';
import type { Scenario } from '../../src/course/index.ts';
import { readAuthorizationDetails, type Imported } from '../../src/iam/exchange.ts';
import { createWorld, type World } from '../../src/iam/index.ts';
import { sampleServices } from '../../src/services/index.ts';
import { replay } from '../../src/session/build.ts';
import { exchangeStrings } from '../../src/strings/exchange.ts';
import type { Asked } from './arguments.ts';
import { textOf } from './file-problem.ts';
import type { Opening } from './sandbox.ts';

/** What a sandbox opens with and what there is to say of it, or why it cannot open. */
export type Opened = { readonly opening: Opening; readonly notes: readonly string[] } | { readonly refusal: string };

interface Around {
  /** The time, ISO 8601. */
  readonly at: string;
  readonly catalog: Catalog;
  readonly scenarios: readonly Scenario[];
  /** The text of a file; rejects with an error of the system. */
  read(file: string): Promise<string>;
}

/** Before the calls that are typed, whose numbers begin at 1. */
const FROM = -1_000_000;

/** Makes the account that was asked for. What the person can mend is a refusal in words; anything else rejects. */
export async function openingFor(asked: Asked, around: Around): Promise<Opened> {
  const made = await worldFor(asked, around);
  if ('refusal' in made) return made;
  const { world, notes } = made;
  if (asked.as !== null && !world.account.users.has(asked.as))
    return { refusal: `--as ${asked.as}: the account has no user of that name. ${usersOf(world)}` };
  return { opening: { world, profile: asked.as }, notes };
}

type Made = { readonly world: World; readonly notes: readonly string[] } | { readonly refusal: string };

async function worldFor({ account, scenario }: Asked, around: Around): Promise<Made> {
  if (account !== null) return imported(account, around);
  const { at, catalog, scenarios } = around;
  const world = createWorld({ at, services: sampleServices(at) });
  if (scenario === null) return { world, notes: [] };
  const found = scenarios.find(({ id }) => id === scenario);
  if (found === undefined) {
    const ids = scenarios.map(({ id }) => id).join(', ');
    return { refusal: `--scenario ${scenario}: there is no ready account of that name. There are ${ids}.` };
  }
  const built = await replay(world, found.account, { at, seed: found.id, from: FROM, catalog });
  const broken = built.commands.find(({ exitCode }) => exitCode !== 0);
  if (broken !== undefined)
    throw new Error(`The ready account "${found.id}" fails at: ${broken.line}\n${broken.stderr.trim()}`);
  return { world: built.world, notes: [`${found.title}. ${found.summary}`] };
}

async function imported(file: string, { at, catalog, read }: Around): Promise<Made> {
  const found = await textOf(file, read);
  if ('refusal' in found) return { refusal: `--account ${found.refusal}` };
  const first = readAuthorizationDetails(found.text, { at });
  if (!first.ok) {
    const { line, column, phrase } = first.error;
    return { refusal: `--account ${file}:${line}:${column}: ${exchangeStrings.refusal(phrase)}` };
  }
  const { lacking } = first.value.report;
  if (lacking.length === 0) return told(first.value);
  // The export names policies of AWS without their documents: those are looked up as they are today.
  await catalog.load(lacking.map((arn) => ({ kind: 'managed-policy', arn })));
  const whole = readAuthorizationDetails(found.text, { at, reference: catalog });
  return told(whole.ok ? whole.value : first.value);
}

/** What was taken, and the first parts that were not taken as they stand. */
function told({ world, report }: Imported): Made {
  const { accountId, taken, noted, truncated } = report;
  const { users, groups, roles, customerPolicies, awsPolicies } = taken;
  const policies = customerPolicies + awsPolicies;
  const counted = [...noted.values()].reduce((sum, count) => sum + count, 0);
  const shown = report.notes.slice(0, SHOWN);
  const notes = [
    `Account ${accountId}: users ${users}, groups ${groups}, roles ${roles}, managed policies ${policies}.`,
    'Identity side only: an export holds no SCPs, no resource policies and nothing of sessions.',
    ...shown.map(({ line, place, phrase }) => `Line ${line}, ${place}: ${exchangeStrings.note(phrase)}`),
  ];
  if (counted > shown.length) notes.push(`And ${counted - shown.length} notes more.`);
  if (truncated) notes.push('The export says that pages of it are missing.');
  return { world, notes };
}

const SHOWN = 8;

function usersOf({ account }: World): string {
  const names = [...account.users.values()].map(({ name }) => name).toSorted();
  if (names.length === 0) return 'It has no users.';
  return `It has ${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ' and more' : ''}.`;
}
