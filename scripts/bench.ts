import { fileURLToPath } from 'node:url';
import { Bench } from 'tinybench';
import { createCatalog } from '../src/catalog/index.ts';
import { readFromDisk } from '../src/catalog/node.ts';
import { comparePolicies, servicesNamed } from '../src/iam/comparison.ts';
import {
  decide,
  explain,
  parsePolicyDocument,
  type AppliedPolicy,
  type Decision,
  type Policies,
} from '../src/iam/index.ts';
import { policiesOf, requests, type GroupPolicy } from './bench/accounts.ts';
import { comparisons, HOLDER } from './bench/comparisons.ts';

/** An account to measure with: what it is called, its policies, and how often a second it should answer, warm. */
interface Account {
  readonly id: string;
  readonly title: string;
  readonly policies: readonly GroupPolicy[];
  readonly wanted: { readonly verdict: number; readonly explained: number };
}

const accounts: readonly Account[] = [
  {
    id: 'a',
    title: '3 groups, 6 policies, 21 statements',
    policies: policiesOf(1, { groups: 3, policies: 2, statements: [3, 4] }),
    wanted: { verdict: 150_000, explained: 20_000 },
  },
  {
    id: 'b',
    title: '10 groups, 100 policies, 1,000 statements',
    policies: policiesOf(2, { groups: 10, policies: 10, statements: [10] }),
    wanted: { verdict: 50_000, explained: 2000 },
  },
];

function applied({ group, name, text }: GroupPolicy): AppliedPolicy {
  const parsed = parsePolicyDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return { name, arn: null, via: { entity: 'group', name: group, placement: 'inline' }, document: parsed.value };
}

/** Runs the requests in turn, so that no answer is the one before. */
function inTurn(act: (request: (typeof requests)[number]) => unknown): () => void {
  let turn = 0;
  return () => {
    const request = requests[turn++ % requests.length];
    if (request !== undefined) act(request);
  };
}

/** Reads the whole trace, and counts what it holds. */
function readAll({ trace }: Decision): number {
  let elements = 0;
  for (const { policies } of trace) {
    for (const { statements } of policies) for (const statement of statements) elements += statement.elements.length;
  }
  return elements;
}

/** Of all statements, those that speak of the request's service. */
function shareOf({ policies }: Account, action: string): number {
  const all = policies.flatMap(({ services }) => services);
  return all.filter((service) => action.startsWith(`${service}:`)).length / all.length;
}

const bench = new Bench({ time: 1000, warmupTime: 300 });
for (const { id, policies } of accounts) {
  const warm: Policies = { identity: policies.map(applied) };
  bench.add(
    `${id} verdict warm`,
    inTurn((request) => decide(request, warm)),
  );
  bench.add(
    `${id} explained warm`,
    inTurn((request) => explain(request, warm)),
  );
  // The trace is worked out when it is read: here every element of every statement is.
  bench.add(
    `${id} explained and read`,
    inTurn((request) => readAll(explain(request, warm))),
  );
  bench.add(
    `${id} verdict cold`,
    inTurn((request) => decide(request, { identity: policies.map(applied) })),
  );
}
const catalog = createCatalog(readFromDisk(fileURLToPath(new URL('../public/data', import.meta.url))));
/** Read anew, so that nothing is known of the policies: what is kept is kept for each document. */
const read = (texts: readonly string[]): Policies => ({
  identity: texts.map((text, index) => applied({ group: 'Developers', name: `policy-${index}`, text, services: [] })),
});
for (const { title, before, after } of comparisons) {
  const services = servicesNamed([...read(before).identity, ...read(after).identity]);
  await catalog.load(services.map((service) => ({ kind: 'service', service })));
  bench.add(`c ${title}`, () => comparePolicies(read(before), read(after), { principal: HOLDER, catalog }));
}
await bench.run();

const measured = bench.tasks.map(({ name, result }) => {
  if (result.state !== 'completed') throw new Error(`${name} was not measured: ${result.state}`);
  const perSecond = 1000 / result.latency.mean;
  return {
    name,
    perSecond: perSecond < 100 ? Number(perSecond.toFixed(1)) : Math.round(perSecond),
    samples: result.latency.samplesCount,
  };
});
const ofAccounts = accounts.map((account) => ({
  account: account.id,
  title: account.title,
  statements: account.policies.reduce((sum, { services }) => sum + services.length, 0),
  /** Share of the statements that speak of the service, request by request. */
  shares: requests.map(({ action }) => ({ action, share: shareOf(account, action) })),
  results: measured
    .filter(({ name }) => name.startsWith(`${account.id} `))
    .map(({ name, ...figures }) => ({
      measure: name.slice(2),
      ...figures,
      wanted:
        name === `${account.id} verdict warm`
          ? account.wanted.verdict
          : name === `${account.id} explained warm`
            ? account.wanted.explained
            : null,
    })),
}));

const ofComparisons = {
  account: 'c',
  title: 'comparisons of two sets of policies, read anew each time',
  statements: null,
  shares: [],
  results: comparisons.flatMap(({ title, wanted }) => {
    const found = measured.find(({ name }) => name === `c ${title}`);
    if (found === undefined) return [];
    const { perSecond, samples } = found;
    return [{ measure: title, perSecond, samples, wanted: 1000 / wanted }];
  }),
};
const report = [...ofAccounts, ofComparisons];

if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else {
  for (const { account, title, shares, results } of report) {
    console.log(`\n(${account}) ${title}`);
    console.log(
      shares.map(({ action, share }) => `    ${action} ${(share * 100).toFixed(0)} % of the statements`).join('\n'),
    );
    console.table(results);
  }
}
