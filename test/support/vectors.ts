import { readFileSync, readdirSync } from 'node:fs';
import { readScenario } from '../../scripts/decide/scenario.ts';
import type {
  AppliedPolicy,
  NearestMiss,
  Policies,
  PolicyType,
  Request,
  Rule,
  StatementRef,
  Verdict,
  Via,
} from '../../src/iam/index.ts';
import { contextOf, documentOf, resourceDocumentOf } from './builders.ts';

/** One decision of AWS, ready to be asked for, with what AWS's documentation says of it. */
export interface Vector {
  /** Folder and file below `test/conformance`. */
  readonly file: string;
  readonly name: string;
  /** The page of AWS's documentation that says so. */
  readonly provenance: string;
  readonly request: Request;
  readonly policies: Policies;
  readonly expected: Expected;
  /** Names a statement as the vector does. */
  readonly nameOf: (ref: StatementRef) => string;
}

interface Expected {
  readonly decision: Verdict;
  /** Undefined where the vector does not tell. */
  readonly blockedBy?: PolicyType | null;
  readonly rule?: Rule | null;
  readonly deciding: readonly string[];
  readonly nearest?: readonly Near[];
}

interface Near extends Pick<NearestMiss, 'element' | 'edit'> {
  readonly statement: string;
}

interface Written extends Expected {
  readonly name: string;
  readonly provenance: string;
}

/**
 * A line of `npm run decide` with its answer. `deciding` and `statement` name a statement as `type policy statement`, by position, those of
 * control policies as `type level.policy statement`.
 */
interface LineVector extends Written {
  readonly line: unknown;
}

/**
 * Identity policies and one bucket policy by name. `deciding` and `statement` name a statement as `policy statement`; `via` is the way a policy
 * comes: `group Developers inline`, or `bucket app-logs resource`.
 */
interface NamedVector extends Written {
  readonly request: Omit<Request, 'context'> & { readonly context?: Readonly<Record<string, readonly string[]>> };
  readonly policies: readonly { readonly name: string; readonly via: string; readonly document: unknown }[];
}

/** Of documents that AWS refuses, which `validation.test.ts` reads, and of what the CLI prints, which `goldens.test.ts` reads. */
const OTHERS = new Set(['validation', 'cli']);

export function readVectors(): readonly Vector[] {
  const root = new URL('../conformance/', import.meta.url);
  const folders = readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory());
  return folders
    .filter(({ name }) => !OTHERS.has(name))
    .flatMap(({ name: folder }) =>
      readdirSync(new URL(`${folder}/`, root)).flatMap((file) => {
        const text = readFileSync(new URL(`${folder}/${file}`, root), 'utf8');
        const written = JSON.parse(text) as (LineVector | NamedVector)[];
        return written.map((each) =>
          'line' in each ? ofLine(each, `${folder}/${file}`) : ofNames(each, `${folder}/${file}`),
        );
      }),
    );
}

function ofLine({ name, provenance, line, ...told }: LineVector, file: string): Vector {
  const { request, policies } = readScenario(line);
  const expected = { ...told, blockedBy: told.blockedBy ?? null, rule: told.rule ?? null };
  return { file, name, provenance, request, policies, expected, nameOf: (ref) => placeOf(ref, policies) };
}

/** Names a statement by type and position, those of control policies with their level: `scp 0.1 2`. */
export function placeOf({ type, level, policy, statement }: StatementRef, policies: Policies): string {
  if (level === null && type !== 'scp' && type !== 'rcp')
    return `${type} ${(policies[type] ?? []).indexOf(policy)} ${statement}`;
  const levels = (type === 'scp' ? policies.scps : policies.rcps) ?? [];
  return `${type} ${level}.${(levels[level ?? 0] ?? []).indexOf(policy)} ${statement}`;
}

function ofNames({ name, provenance, request, policies: written, ...expected }: NamedVector, file: string): Vector {
  const { context = {}, ...asked } = request;
  const applied = written.map(({ name: policy, via, document }): AppliedPolicy => {
    const [entity, carrier = '', placement] = via.split(' ');
    const text = JSON.stringify(document, null, 2);
    return {
      name: policy,
      arn: placement === 'managed' ? `arn:aws:iam::123456789012:policy/${policy}` : null,
      via: { entity: entity as Via['entity'], name: carrier, placement: placement as Via['placement'] },
      document: entity === 'bucket' ? resourceDocumentOf(text) : documentOf(text),
    };
  });
  return {
    file,
    name,
    provenance,
    request: { ...asked, context: contextOf(context) },
    policies: {
      resource: applied.filter(({ via }) => via.entity === 'bucket'),
      identity: applied.filter(({ via }) => via.entity !== 'bucket'),
    },
    expected,
    nameOf: ({ policy, statement }) => `${policy.name} ${statement}`,
  };
}
