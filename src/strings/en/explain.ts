import type { ExplainPhrase, ExplainPhraseId, Verdict } from '../../iam/index.ts';

type Values = Readonly<Record<string, string | number>>;

/** "through the group `Developers`", or where the policy sits when it is the principal's own. */
function reach({ entity, through, placement }: Values): string {
  const embedded = placement === 'inline';
  if (entity === 'group') return embedded ? `inline in the group \`${through}\`` : `through the group \`${through}\``;
  return embedded ? `inline in \`${through}\`` : `attached directly to \`${through}\``;
}

const statement = ({ statement: name }: Values): string =>
  typeof name === 'number' ? `statement ${name}` : `statement \`${name}\``;

const sentences: Readonly<Record<ExplainPhraseId, (values: Values) => string>> = {
  allowedBy: (v) =>
    `\`${v['principal']}\` may \`${v['action']}\` on \`${v['resource']}\`: \`${v['policy']}\`, ${reach(v)}, allows it.`,
  explicitlyDeniedBy: (v) =>
    `\`${v['principal']}\` may not \`${v['action']}\` on \`${v['resource']}\`: \`${v['policy']}\`, ${reach(v)}, denies it, and a Deny outweighs every Allow.`,
  noPolicies: (v) =>
    `\`${v['principal']}\` may not \`${v['action']}\` on \`${v['resource']}\`: no policy reaches \`${v['principal']}\`, and what nothing allows is denied.`,
  noAllow: (v) =>
    `\`${v['principal']}\` may not \`${v['action']}\` on \`${v['resource']}\`: ${v['policies'] === 1 ? 'one policy reaches' : `${v['policies']} policies reach`} \`${v['principal']}\`, and no statement allows it.`,
  nearestAddAction: (v) =>
    `Nearest: ${statement(v)} of \`${v['policy']}\`, ${reach(v)}, covers the resource; its \`Action\` would have to include \`${v['value']}\`.`,
  nearestAddResource: (v) =>
    `Nearest: ${statement(v)} of \`${v['policy']}\`, ${reach(v)}, covers the action; its \`${v['element']}\` would have to include \`${v['value']}\`.`,
  nearestRemove: (v) =>
    `Nearest: ${statement(v)} of \`${v['policy']}\`, ${reach(v)}, would allow it without \`${v['value']}\` in its \`${v['element']}\`.`,
};

/** Decisions in words. Verdicts are AWS's. */
export const explain = {
  verdict: {
    allowed: 'Allowed',
    explicitDeny: 'Explicit deny',
    implicitDeny: 'Implicit deny',
  } satisfies Record<Verdict, string>,
  sentence: (phrase: ExplainPhrase): string => sentences[phrase.id](phrase.values),
};
