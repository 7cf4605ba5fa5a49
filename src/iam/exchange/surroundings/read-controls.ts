import { ok, type Result } from '../../result.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { shortened } from '../fields.ts';
import type { Path } from '../json-scan.ts';
import { isDocument, readDocumentAt } from './read-document.ts';
import { readValues, type SurroundingsProblem, type TextValues } from './read-text.ts';
import type { ToldControl } from './surroundings.ts';

/** The control policies that a text holds. */
export interface ReadControls {
  /** Without FullAWSAccess. */
  readonly controls: readonly (Omit<ToldControl, 'Level' | 'Unit' | 'Content'> & { readonly Content: string })[];
  /** Whether FullAWSAccess is attached beside them; null when the text does not tell. */
  readonly fullAccess: boolean | null;
  readonly organizationId: string | null;
  readonly managementAccountId: string | null;
}

const ARN = /^arn:[\w-]+:organizations::(\d{12}):policy\/(o-[a-z0-9]{10,32})\//;
const FULL_ACCESS_ID = 'p-FullAWSAccess';

interface Summary {
  readonly name: string;
  readonly id: string | null;
  readonly path: Path;
}

/**
 * The service control policies of a text: outputs of `aws organizations describe-policy` and `list-policies-for-target`, bare documents, one or several,
 * in a list or one after the other. A list names policies without their documents: those have to be in the text too. Refuses everything else with
 * line and column, policies of another type by name. Never throws.
 *
 * @example
 * const read = readControls('{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}');
 * read.ok && read.value.controls.length // 1
 */
export function readControls(given: string): Result<ReadControls, SurroundingsProblem> {
  const text = readValues(given);
  if (!text.ok) return text;
  const found = new Finder(text.value);
  for (const { value, path } of text.value.values) {
    const problem = found.take(value, path);
    if (problem !== null) return problem;
  }
  return found.result();
}

type Problem = Extract<Result<never, SurroundingsProblem>, { readonly ok: false }>;

class Finder {
  readonly #text: TextValues;
  readonly #controls: { readonly PolicyName: string; readonly PolicyId?: string; readonly Content: string }[] = [];
  readonly #listed: Summary[] = [];
  #isListed = false;
  #hasFullAccess = false;
  #organizationId: string | null = null;
  #managementAccountId: string | null = null;

  constructor(text: TextValues) {
    this.#text = text;
  }

  take(value: unknown, path: Path): Problem | null {
    if (!isRecord(value)) return this.#text.refuse(path, 'notControls');
    if (Array.isArray(value['Policies'])) return this.#list(value['Policies'], [...path, 'Policies']);
    const described = value['Policy'];
    if (isRecord(described) && isRecord(described['PolicySummary']))
      return this.#policy(described, [...path, 'Policy']);
    if (isRecord(value['PolicySummary'])) return this.#policy(value, path);
    if (!isDocument(value)) return this.#text.refuse(path, 'notControls');
    return this.#document(value, path, { name: `SCP ${this.#controls.length + 1}`, id: null, path });
  }

  #list(policies: readonly unknown[], path: Path): Problem | null {
    this.#isListed = true;
    for (const [index, policy] of policies.entries()) {
      const place = [...path, index];
      if (!isRecord(policy)) return this.#text.refuse(place, 'notControls');
      const summary = this.#summary(policy, place);
      if ('ok' in summary) return summary;
      if (summary.id !== FULL_ACCESS_ID) this.#listed.push(summary);
    }
    return null;
  }

  #policy(policy: JsonRecord, path: Path): Problem | null {
    const { PolicySummary: told, Content } = policy;
    const place = [...path, 'PolicySummary'];
    if (!isRecord(told)) return this.#text.refuse(place, 'notControls');
    const summary = this.#summary(told, place);
    if ('ok' in summary) return summary;
    return summary.id === FULL_ACCESS_ID ? null : this.#document(Content, [...path, 'Content'], summary);
  }

  #document(value: unknown, path: Path, { name, id }: Summary): Problem | null {
    const document = readDocumentAt({ value, path }, 'scp', this.#text);
    if (!document.ok) return document;
    if (this.#controls.some((control) => id !== null && control.PolicyId === id)) return null;
    this.#controls.push({ PolicyName: name, ...(id === null ? {} : { PolicyId: id }), Content: document.value.text });
    return null;
  }

  #summary(record: JsonRecord, path: Path): Summary | Problem {
    const { Id: id, Name: name, Type: type, Arn: arn } = record;
    if (typeof type === 'string' && type !== 'SERVICE_CONTROL_POLICY')
      return this.#text.refuse([...path, 'Type'], 'otherType', { type: shortened(type) });
    const [, account, organization] = typeof arn === 'string' ? (ARN.exec(arn) ?? []) : [];
    this.#managementAccountId ??= account ?? null;
    this.#organizationId ??= organization ?? null;
    if (id === FULL_ACCESS_ID) this.#hasFullAccess = true;
    return {
      name: typeof name === 'string' && name !== '' ? shortened(name) : `SCP ${this.#controls.length + 1}`,
      id: typeof id === 'string' && /^p-[\w]{1,128}$/.test(id) ? id : null,
      path,
    };
  }

  result(): Result<ReadControls, SurroundingsProblem> {
    const known = new Set(this.#controls.map(({ PolicyId }) => PolicyId));
    const lacking = this.#listed.filter(({ id }) => id === null || !known.has(id));
    const [first] = lacking;
    if (first !== undefined) {
      const names = lacking.map(({ name }) => name).join(', ');
      return this.#text.refuse(first.path, 'lacking', { names, id: first.id ?? '' });
    }
    return ok({
      controls: this.#controls,
      fullAccess: this.#hasFullAccess ? true : this.#isListed ? false : null,
      organizationId: this.#organizationId,
      managementAccountId: this.#managementAccountId,
    });
  }
}
