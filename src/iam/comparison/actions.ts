import type { RequestPattern } from './comparison.ts';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import type { AppliedPolicy } from '../evaluation/decision.ts';
import { serviceOf } from '../evaluation/compile.ts';
import { automatonOf, patternAutomaton } from './automaton.ts';
import { distinctTexts } from './distinct.ts';
import type { KnownAction, KnownService } from './universe.ts';

/** What people know, so that a witness among many is one of these. Those that read come first. */
const FAMILIAR: ReadonlySet<string> = new Set(
  [
    's3:getobject s3:putobject s3:deleteobject s3:listbucket s3:deletebucket s3:putbucketpolicy',
    'iam:createuser iam:attachuserpolicy iam:putuserpolicy iam:createaccesskey iam:addusertogroup iam:passrole iam:deleteuser',
    'ec2:describeinstances ec2:runinstances ec2:stopinstances ec2:terminateinstances',
    'sts:assumerole lambda:invokefunction dynamodb:getitem dynamodb:putitem dynamodb:deletetable',
    'sqs:sendmessage sqs:receivemessage sns:publish kms:decrypt secretsmanager:getsecretvalue',
  ].flatMap((line) => line.split(' ')),
);

/** The actions that these policies speak of, those that they name first, then familiar ones. */
export function actionsOf(
  services: readonly KnownService[],
  policies: readonly AppliedPolicy[],
  except: readonly RequestPattern[],
  options: { readonly states: number; bound(what: string): void },
): readonly KnownAction[] {
  const patterns = new Map<string, string>();
  for (const { document } of policies)
    for (const { action } of document.statements)
      for (const { value } of action.patterns) patterns.set(value.toLowerCase(), value);
  for (const { action } of except) patterns.set(action.toLowerCase(), action);
  const all = services.flatMap((service) => service.actions ?? suggested(service, patterns, options));
  const rank = ({ action }: KnownAction): number => {
    const lower = action.toLowerCase();
    return patterns.has(lower) ? 0 : FAMILIAR.has(lower) ? 1 : 2;
  };
  const ranked = all.map((action) => ({ action, rank: rank(action) }));
  return [0, 1, 2].flatMap((wanted) => ranked.filter((one) => one.rank === wanted).map(({ action }) => action));
}

/** Names that the patterns tell apart, of a service of which nothing is known. */
function suggested(
  { prefix, formats }: KnownService,
  patterns: ReadonlyMap<string, string>,
  { states, bound }: { readonly states: number; bound(what: string): void },
): readonly KnownAction[] {
  const mine = [...patterns.keys()].filter((pattern) => {
    return !pattern.includes(':') || compileGlob(serviceOf(pattern))(prefix);
  });
  const plain = mine.filter((pattern) => !/[*?]/.test(pattern));
  const { texts, bounded } = distinctTexts(
    automatonOf([...prefix, ':', { run: false, not: ':' }, { run: true, not: ':' }]),
    mine.map((pattern) => patternAutomaton(piecesOf(pattern))),
    [...plain, ...mine.map((pattern) => pattern.replaceAll(/[*?]+/g, 'example')), `${prefix}:anyotheraction`],
    states,
  );
  if (bounded) bound(`actions of ${prefix}`);
  return texts.map((text) => ({ action: patterns.get(text) ?? text, formats, keys: null, levels: [] }));
}
