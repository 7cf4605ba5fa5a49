import type { ManagedPolicy, PolicyVersion } from '../account/account.ts';
import { awsManagedPolicy } from '../account/aws-managed.ts';
import { parsePolicyArn, policyArn } from '../account/arn.ts';
import { idPrefix } from '../account/ids.ts';
import type { ManagedPolicyReference } from '../reference.ts';
import type { Documents } from './documents.ts';
import { countUnread, readDate, readIdentity, readRecords, type Entry, type Reading } from './fields.ts';

const READ = new Set([
  'PolicyName',
  'PolicyId',
  'Arn',
  'Path',
  'DefaultVersionId',
  'AttachmentCount',
  'PermissionsBoundaryUsageCount',
  'IsAttachable',
  'Description',
  'CreateDate',
  'UpdateDate',
  'PolicyVersionList',
]);
const READ_OF_VERSION = new Set(['Document', 'VersionId', 'IsDefaultVersion', 'CreateDate']);

/** A managed policy of an export; null, with a note, when it cannot be one. Its default version has to be there. */
export function readPolicy(entry: Entry, documents: Documents, reading: Reading): ManagedPolicy | null {
  const { record, path } = entry;
  const { notes } = reading;
  const awsManaged = typeof record['Arn'] === 'string' && record['Arn'].startsWith('arn:aws:iam::aws:');
  const identity = readIdentity(
    entry,
    {
      member: 'Policy',
      longestName: 128,
      idPrefix: idPrefix.policy,
      arnOf: (account, policy) => policyArn(awsManaged ? 'aws' : account, policy),
    },
    reading,
  );
  if (identity === null) return null;
  const { name } = identity;
  const arn = policyArn(awsManaged ? 'aws' : reading.accountId, identity);
  const listed = readRecords(entry, 'PolicyVersionList', notes);
  if (listed.length === 0) return notes.add('entity', 'noVersions', [...path, 'PolicyVersionList'], { name });
  const [marked] = listed.filter((version) => version.record['IsDefaultVersion'] === true);
  const defaultVersionId = record['DefaultVersionId'] ?? marked?.record['VersionId'];
  const versions = listed
    .flatMap((version) => readVersion(version, name, documents, reading) ?? [])
    .toSorted((a, b) => numberOf(a.id) - numberOf(b.id));
  const own = versions.find(({ id }) => id === defaultVersionId);
  if (own === undefined) return notes.add('entity', 'noDefault', path, { name });
  countUnread(entry, 'ManagedPolicyDetail', READ, notes);
  const description = record['Description'];
  return {
    arn,
    ...identity,
    awsManaged,
    description: typeof description === 'string' ? description : null,
    updateDate: record['UpdateDate'] === undefined ? own.createDate : readDate(entry, 'UpdateDate', name, reading),
    nextVersion: Math.max(...versions.map(({ id }) => numberOf(id))) + 1,
    defaultVersionId: own.id,
    versions: new Map(versions.map((version) => [version.id, version])),
    tags: new Map(),
  };
}

const numberOf = (id: string): number => Number(id.slice(1));

function readVersion(entry: Entry, name: string, documents: Documents, reading: Reading): PolicyVersion | null {
  const { record, path } = entry;
  const { notes } = reading;
  const id = record['VersionId'];
  if (typeof id !== 'string' || !/^v[1-9]\d{0,8}$/.test(id)) {
    return notes.add('part', 'badVersion', [...path, 'VersionId'], { name });
  }
  const read = documents.read(record['Document'], 'identity');
  if (!('document' in read)) {
    return notes.add('part', read.id, [...path, 'Document'], { of: name, policy: id, ...read.values });
  }
  countUnread(entry, 'PolicyVersion', READ_OF_VERSION, notes);
  return { id, document: read.document, createDate: readDate(entry, 'CreateDate', `${name} ${id}`, reading) };
}

/** An AWS managed policy as the reference data has it, for an export that names it without its document. */
export function policyFromReference(found: ManagedPolicyReference, documents: Documents): ManagedPolicy | null {
  const parts = parsePolicyArn(found.arn);
  const read = documents.read(found.document, 'identity');
  return parts === null || !('document' in read) ? null : awsManagedPolicy(found, parts, read.document);
}
