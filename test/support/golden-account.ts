import { createWorld, later, type Instant, type Reference, type World } from '../../src/iam/index.ts';
import { sampleServices } from '../../src/services/index.ts';
import { services } from './service-facts.ts';

const OPENED = '2026-11-22T10:00:00Z';

/** The policies of AWS that there are here, each as far as lines need it. */
const POLICIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess', ['s3:Get*', 's3:List*', 's3:Describe*']],
  ['arn:aws:iam::aws:policy/IAMReadOnlyAccess', ['iam:Get*', 'iam:List*']],
]);

const published = { versionId: 'v1', createDate: '2015-02-06T18:40:59Z' };

const reference: Reference = {
  ...services,
  managedPolicyNames: () =>
    [...POLICIES.keys()].map((arn) => {
      return { name: arn.slice(arn.lastIndexOf('/') + 1), arn, ...published, updateDate: published.createDate };
    }),
  managedPolicy(arn) {
    const actions = POLICIES.get(arn);
    if (actions === undefined) return null;
    const statement = { Effect: 'Allow', Action: actions, Resource: '*' };
    const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 4);
    return { arn, ...published, document };
  },
};

/**
 * The account that goldens run on, at both ends: that of the recorder, which imports nothing of the command line, and that of the test.
 * A line runs a minute after the one before it.
 */
export const goldenAccount = {
  seed: 'goldens',
  reference,
  open: (): World => createWorld({ at: OPENED, services: sampleServices(OPENED) }),
  at: (line: number, { waited }: World): Instant => later(OPENED, 60 * line + waited),
};
