import type { Marks, TaskBlock } from '../course/index.ts';
import type { Report } from '../grader/index.ts';
import { factKey, factsOf, type AccountFact, type World } from '../iam/index.ts';

/** Facts that hold a policy document: people give their policies names of their own, and write the same thing in many ways. */
const DOCUMENTS: ReadonlySet<AccountFact['kind']> = new Set(['inline', 'policy', 'version', 'bucket-policy']);

const isDocument = (fact: AccountFact): boolean =>
  DOCUMENTS.has(fact.kind) || (fact.kind === 'attachment' && !fact.policy.startsWith('arn:aws:iam::aws:'));

/** A fact without the name that its author gave to the policy: who carries one, and how. */
function place(fact: AccountFact): string {
  switch (fact.kind) {
    case 'inline':
    case 'attachment':
      return `${fact.kind} ${fact.entity} ${fact.name}`;
    case 'policy':
    case 'version':
      return 'policy';
    case 'bucket-policy':
      return `${fact.kind} ${fact.bucket}`;
    default:
      return factKey(fact);
  }
}

/** What is so in one account and not in the other, by key. */
function fresh(after: World, before: World): readonly AccountFact[] {
  const old = factsOf(before);
  return [...factsOf(after)].filter(([key]) => !old.has(key)).map(([, fact]) => fact);
}

/**
 * The marks of a mistake: what its account has that neither the start nor any solution has. Where it differs in documents alone, who carries
 * them and the verdicts of all checks tell it apart.
 */
export function marksOf(worlds: {
  readonly start: World;
  readonly solved: readonly World[];
  readonly mistaken: World;
  readonly report: Report;
}): Marks {
  const { start, solved, mistaken, report } = worlds;
  const facts = factsOf(mistaken);
  const before = factsOf(start);
  const right = solved.map(factsOf);
  const news = fresh(mistaken, start);
  const own = news.filter((fact) => !isDocument(fact) && !right.some((solution) => solution.has(factKey(fact))));
  return {
    own: own.map(factKey),
    held: [...facts].filter(([, { kind }]) => kind !== 'role').map(([key]) => key),
    gone: [...before.keys()].filter((key) => !facts.has(key)),
    documents: [...new Set(news.filter(isDocument).map(place))],
    verdicts: verdictsOf(report),
  };
}

const verdictsOf = ({ results }: Report): readonly boolean[] => results.map(({ verdict }) => verdict === 'pass');

/**
 * Index of the first known mistake that fails where the task fails and whose marks the account shows; null when there is none. Of checks that
 * wait for a comparison nothing is known yet.
 */
export function recognise(
  task: TaskBlock,
  report: Report,
  after: World,
  waiting: readonly string[] = [],
): number | null {
  if (report.firstFailing === null) return null;
  const facts = factsOf(after);
  const places = new Set([...facts.values()].map(place));
  const verdicts = verdictsOf(report);
  const isKnown = report.results.map(({ id }) => !waiting.includes(id));
  const index = task.mistakes.findIndex(({ fails, marks }) => {
    if (fails !== report.firstFailing) return false;
    if (marks.own.length > 0) return marks.own.some((key) => facts.has(key));
    if (marks.gone.some((key) => facts.has(key))) return false;
    if (marks.documents.length === 0) return marks.held.every((key) => facts.has(key));
    const alike = marks.verdicts.every((passed, at) => isKnown[at] === false || verdicts[at] === passed);
    return alike && marks.documents.every((key) => places.has(key));
  });
  return index < 0 ? null : index;
}
