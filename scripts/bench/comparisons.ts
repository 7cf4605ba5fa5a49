import { policiesOf } from './accounts.ts';

/** Two sets of policies to measure a comparison with, as JSON of the documents. */
export interface ComparedTexts {
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether there is anything to find. */
  readonly differs: boolean;
  /** In so many milliseconds, with policies that were never seen before. */
  readonly wanted: number;
}

const document = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

const reading = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::app-logs/*' };
const listing = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::app-logs' };
const guard = {
  Effect: 'Deny',
  Action: 's3:Delete*',
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
};

/** As many policies as a lesson has: what three groups give to one user. */
const lesson = [
  document(reading, listing),
  document(guard, { Effect: 'Allow', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::app-logs/*' }),
  document({
    Effect: 'Allow',
    Action: ['iam:GetUser', 'iam:ChangePassword'],
    Resource: 'arn:aws:iam::123456789012:user/${aws:username}',
  }),
];

const SIZE = { groups: 10, policies: 10, statements: [10] };
const hundred = policiesOf(2, SIZE).map(({ text }) => text);
const reversed = policiesOf(2, { ...SIZE, reversed: true })
  .map(({ text }) => text)
  .toReversed();
const more = document({
  Effect: 'Allow',
  Action: 'ec2:TerminateInstances',
  Resource: 'arn:aws:ec2:eu-west-1:123456789012:instance/*',
});

export const comparisons: readonly ComparedTexts[] = [
  {
    title: 'a lesson, written otherwise',
    before: lesson,
    after: [document(listing, reading), ...lesson.slice(1).toReversed()],
    differs: false,
    wanted: 20,
  },
  {
    title: 'a lesson, a resource wider',
    before: lesson,
    after: [document({ ...reading, Resource: 'arn:aws:s3:::app-logs*' }, listing), ...lesson.slice(1)],
    differs: true,
    wanted: 20,
  },
  { title: '100 policies, the same', before: hundred, after: hundred, differs: false, wanted: 2000 },
  { title: '100 policies, in reverse', before: hundred, after: reversed, differs: false, wanted: 2000 },
  { title: '100 policies, an Allow more', before: hundred, after: [...reversed, more], differs: true, wanted: 2000 },
];

/** Who holds the policies. */
export const HOLDER = 'arn:aws:iam::123456789012:user/dev-dana';
