import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ID = /^[a-z][a-z0-9-]*$/;

/** What became of the wish for a new lesson: the file that was written and what to do next, or why there is none. */
export type NewLesson = { readonly file: string; readonly next: string } | { readonly refusal: string };

/**
 * Writes `lessons/<track>/<id>.md`: a lesson that can be proved as it is, with a comment wherever there is something to fill in. Refuses what
 * is no id, and a file that is there.
 */
export function newLesson(root: string, name: string): NewLesson {
  const [track = '', id = '', ...more] = name.split('/');
  if (!ID.test(track) || !ID.test(id) || more.length > 0)
    return { refusal: `"${name}" is no name for a lesson: <track>/<id>, both of small letters, digits and hyphens` };
  const file = `lessons/${track}/${id}.md`;
  if (existsSync(join(root, file))) return { refusal: `${file} is there already` };
  mkdirSync(join(root, 'lessons', track), { recursive: true });
  writeFileSync(join(root, file), scaffold(id));
  const next = [
    `Fill in what stands behind # in ${file}, then: npm run lesson -- prove ${id}`,
    `To list it, add this line to lessons/course.yaml, under "lessons:" of the track "${track}":`,
    `      - ${id}`,
  ];
  return { file, next: next.join('\n') };
}

const titleOf = (id: string): string => id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

const READ_LOGS = `'{
      "Version": "2012-10-17",
      "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*" }
    }'`;
const READ_LOGS_DEEPER = READ_LOGS.replaceAll('\n', '\n  ');

const scaffold = (id: string): string => `---
# The title of the page, and one sentence for the course map.
title: ${titleOf(id)}
summary: Say in one sentence what the learner finds out.
# How long an ordinary learner takes: 6 to 12.
minutes: 8
# What the learner can do afterwards; begin each with a verb.
objectives:
  - Give a group the access that its members need.
# The start: commands, as a person would type them. \`you\` run them as the administrator.
account: |
  aws iam create-group --group-name Developers
  aws iam create-user --user-name dana
  aws iam add-user-to-group --group-name Developers --user-name dana
  aws iam create-user --user-name lee
---

Tell who is here and what they are after. One idea a paragraph.

## Before anything is done

\`\`\`yaml predict
id: before
# user, action, ARN. What AWS answers is computed, never written.
ask: dana s3:GetObject arn:aws:s3:::app-logs/2026.txt
because: No policy allows it, so it is denied. Say here why.
# Ids of lessons/claims.yaml: what this block teaches.
teaches: []
\`\`\`

## Let them read

\`\`\`yaml task
id: read
goal: What must be so in the end, and for whom nothing may change. Here, \`Developers\` may read the objects of \`app-logs\`, and nobody may do more.
# All must pass. The first that fails is what the learner reads about, so put the plain ones first.
checks:
  - { id: dana-reads, allows: "dana s3:GetObject arn:aws:s3:::app-logs/2026.txt" }
  - { id: through-the-group, no: direct-policies, misconception: direct-attachment-is-the-same }
  - { id: as-much, noLessThan: { of: solution, for: all } }
  - { id: nothing-more, noMoreThan: { of: solution, for: all } }
# For each check, from a nudge to the command: at most four rungs.
hints:
  - on: dana-reads
    rungs:
      - Nothing allows it yet. What could \`Developers\` carry?
      - "A policy of \`Developers\` with \`s3:GetObject\` on \`arn:aws:s3:::app-logs/*\`."
  - on: through-the-group
    rungs:
      - A policy sits on \`dana\`. \`Developers\` can carry it.
  - on: as-much
    rungs:
      - Some objects of \`app-logs\` are still closed to \`dana\`.
  - on: nothing-more
    rungs:
      - The policy of \`Developers\` allows more than reading \`app-logs\`.
# Two that differ in substance, where two exist.
solutions:
  - |
    aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document ${READ_LOGS}
  - |
    aws iam create-policy --policy-name ReadLogs --policy-document ${READ_LOGS}
    aws iam attach-group-policy --group-name Developers --policy-arn arn:aws:iam::123456789012:policy/ReadLogs
# What people do instead: at least three, each with the check that it fails on, from a misconception (lessons/misconceptions.yaml) or against
# a claim (claim: S1-16).
mistakes:
  - name: The policy on dana
    run: |
      aws iam put-user-policy --user-name dana --policy-name ReadLogs --policy-document ${READ_LOGS_DEEPER}
    fails: through-the-group
    says: What the learner reads. The policy sits on \`dana\`, and the next developer would not have it.
    misconception: direct-attachment-is-the-same
  - name: The bucket in place of its objects
    run: |
      aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document ${READ_LOGS_DEEPER.replace('app-logs/*', 'app-logs')}
    fails: dana-reads
    says: The policy names the bucket. An object is read on its own ARN, \`arn:aws:s3:::app-logs/*\`.
    claim: S1-16
  - name: Everything in S3
    run: |
      aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document ${READ_LOGS_DEEPER.replace('s3:GetObject', 's3:*').replace('arn:aws:s3:::app-logs/*', '*')}
    fails: nothing-more
    says: Reading was asked for. \`s3:*\` on \`*\` deletes in every bucket as well.
    claim: S1-16
teaches: []
\`\`\`

## What did you see?

\`\`\`yaml question
id: recall
kind: true-false
ask: A policy of a group holds for each member of the group.
right: true
because: Say why.
\`\`\`
`;
