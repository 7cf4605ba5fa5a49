const counted = (n: number): string => n.toLocaleString('en-GB');
const askers = (n: number): string => `${counted(n)} ${n === 1 ? 'user or role' : 'users and roles'}`;

/** Words of "Who can?" in the Access face. */
export const accessWho = {
  label: 'Ask who can',
  unanswered: 'The list comes when action and resource are complete.',
  asking: (asked: number, of: number) => `Asking: ${counted(asked)} of ${askers(of)} …`,
  some: (n: number, of: number, action: string, resource: string) =>
    `${counted(n)} of ${askers(of)} may \`${action}\` on \`${resource}\`.`,
  nobody: (of: number, action: string, resource: string) =>
    `Nobody of ${askers(of)} may \`${action}\` on \`${resource}\`. Ask one of them in “One request” to see what comes nearest.`,
  empty: 'There is no user and no role yet: create one in the terminal.',
  notAsked:
    'Not asked: the root user, roles of AWS, and principals of other accounts. Sessions of roles count as opened with MFA.',
  able: 'Who can',
  kinds: { user: 'User', role: 'Role' },
  find: 'Find a name',
  none: (text: string) => `No name holds “${text}”.`,
  byRule: 'this action needs no permission',
  way: 'by way of',
  more: (n: number) => `Show ${counted(n)} more`,
  map: 'Map',
  mapOf: (name: string) => `Show the way of ${name} on the map`,
  why: 'Why?',
  whyOf: (name: string) => `Show how this is decided for ${name}`,
};
