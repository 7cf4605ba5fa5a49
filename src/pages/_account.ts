import type { HeroPicture, HeroQuestion, HeroQuestionId } from '../components/hero/hero.ts';
import {
  explain,
  parsePolicyDocument,
  userArn,
  type AppliedPolicy,
  type Decision,
  type Verdict,
} from '../iam/index.ts';
import { shortResource } from '../iam/sentences.ts';
import { pageStrings } from '../strings/index.ts';

// The account of the landing page. Nothing below says what is decided: the account is asked at build.
const who = 'dana';
const written = [
  { group: 'Developers', name: 'DevelopersS3', effect: 'Allow', action: 's3:*', resource: '*' },
  { group: 'Contractors', name: 'KeepLogs', effect: 'Deny', action: 's3:Delete*', resource: 'arn:aws:s3:::app-logs/*' },
] as const;

const requests: Readonly<Record<HeroQuestionId, { readonly action: string; readonly resource: string }>> = {
  delete: { action: 's3:DeleteObject', resource: 'arn:aws:s3:::app-logs/2026.txt' },
  read: { action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' },
  stop: { action: 'ec2:StopInstances', resource: 'arn:aws:ec2:us-east-1:123456789012:instance/i-0f3a9c1d' },
};

const identity = written.map(({ group, name, effect, action, resource }): AppliedPolicy => {
  const text = JSON.stringify(
    { Version: '2012-10-17', Statement: { Effect: effect, Action: action, Resource: resource } },
    null,
    2,
  );
  const parsed = parsePolicyDocument(text);
  if (!parsed.ok) throw new Error(`The policy ${name} of the landing page: ${parsed.error.message}`);
  return {
    name,
    arn: `arn:aws:iam::123456789012:policy/${name}`,
    via: { entity: 'group', name: group, placement: 'managed' },
    document: parsed.value,
  };
});

const ask = (id: HeroQuestionId): Decision =>
  explain({ principal: userArn('123456789012', { name: who, path: '/' }), ...requests[id] }, { identity });

export const picture: HeroPicture = {
  user: who,
  branches: written.map(({ group, effect, action, resource }) => ({
    group,
    effect,
    action,
    resource: shortResource(resource),
  })),
};

export const questions: readonly HeroQuestion[] = (['delete', 'read', 'stop'] as const).map((id) => {
  const { verdict, decidedBy } = ask(id);
  const { action, resource } = requests[id];
  return {
    id,
    words: pageStrings.site.hero.questions[id],
    request: { who, action, resource: shortResource(resource) },
    verdict,
    through: decidedBy[0]?.policy.via.name ?? null,
  };
});

/** The decision on deleting a log, for print: the document in lines, those of the statement that decided marked. */
export function deciding(): {
  readonly verdict: Verdict;
  readonly policy: AppliedPolicy;
  readonly lines: readonly { readonly text: string; readonly decides: boolean }[];
} {
  const { verdict, decidedBy } = ask('delete');
  const ref = decidedBy[0];
  if (ref === undefined) throw new Error('The landing page shows a statement that decides, but none did');
  let start = 0;
  const lines = ref.policy.document.text.split('\n').map((text) => {
    const end = start + text.length;
    const decides = start < ref.range.end && end > ref.range.start;
    start = end + 1;
    return { text, decides };
  });
  return { verdict, policy: ref.policy, lines };
}
