import { administrator } from '../account/create.ts';
import { own, piecesOf, type Piece } from './pieces.ts';
import { TokenNames } from './token-names.ts';

/** Other names for the names of an account, the same each time. */
export interface Renaming {
  /** A name, a path, a description of somebody's own: every word of it. */
  name(text: string): string;
  /** An ARN, or a pattern of ARNs: what is AWS's stays. */
  arn(text: string): string;
  /** A value of a context key, or of a condition on it: what only AWS gives out stays. */
  value(key: string, text: string): string;
}

/** Context keys whose values are words of AWS. */
const AWS_VALUES = new Set([
  'aws:requestedregion',
  'aws:principaltype',
  'aws:calledvia',
  'aws:calledviafirst',
  'aws:calledvialast',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:tagkeys',
  'aws:useragent',
  'aws:sourceip',
  'aws:vpcsourceip',
  'aws:currenttime',
  'aws:epochtime',
  'aws:tokenissuetime',
  'aws:securetransport',
  'aws:multifactorauthpresent',
  'aws:multifactorauthage',
  'aws:viaawsservice',
  'aws:principalisawsservice',
  'iam:passedtoservice',
  'iam:awsservicename',
  'kms:viaservice',
  'kms:grantoperations',
  'ec2:instancetype',
  'ec2:region',
  'ec2:createaction',
  's3:x-amz-acl',
  's3:x-amz-server-side-encryption',
  's3:x-amz-storage-class',
  's3:signatureversion',
  's3:authtype',
  's3:max-keys',
  'sts:awsservicename',
  'saml:aud',
]);

const WORD = /[A-Za-z0-9]+/g;
const UNIQUE_ID = /^(?:AIDA|AROA|AGPA|ANPA|AKIA|ASIA)(?=[A-Z0-9]{8,}$)/;

/** A text that will be renamed, as its pieces: where its loose ends are is read from them. */
export type Renamed =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'arn'; readonly text: string }
  | { readonly kind: 'value'; readonly key: string; readonly text: string };

const piecesIn = (renamed: Renamed): readonly Piece[] => {
  if (renamed.kind === 'name') return own(renamed.text);
  if (renamed.kind === 'arn') return piecesOf(renamed.text);
  return AWS_VALUES.has(renamed.key.toLowerCase()) ? [{ text: renamed.text, kind: 'kept' }] : piecesOf(renamed.text);
};

/**
 * A renaming for an account whose patterns are all among `patterns`: what matches before matches after. `salt` makes it another one each time.
 * Where a variable is part of a word, so are its values: of `aws:username` the names of `users`; of others nobody knows them all, and then every
 * word is exchanged letter by letter.
 */
export function renamingFor(patterns: Iterable<Renamed>, users: Iterable<string>, salt: string): Renaming {
  const ends = new Set<string>();
  const variables = new Set<string>();
  for (const pattern of patterns) {
    const found = looseEnds(piecesIn(pattern));
    for (const word of found.words) ends.add(word);
    for (const name of found.variables) variables.add(name);
  }
  if (variables.size > 0) for (const user of users) for (const [word] of user.matchAll(WORD)) ends.add(word);
  const names = new TokenNames(
    salt,
    ends,
    [...variables].some((name) => name.toLowerCase() !== '${aws:username}'),
  );
  const renamed = (text: string): string => {
    return foreign(text).replaceAll(WORD, (word) => {
      const [prefix = ''] = UNIQUE_ID.exec(word) ?? [];
      return prefix + names.of(word.slice(prefix.length));
    });
  };
  const joined = (pieces: readonly Piece[]): string =>
    pieces
      .map(({ text, kind }) => (kind === 'own' ? renamed(text) : kind === 'variable' ? variable(text, renamed) : text))
      .join('');
  const all = (renaming: Renamed): string =>
    SANDBOX_ROLE.test(renaming.text) ? sandboxArn(renaming.text, renamed) : joined(piecesIn(renaming));
  return {
    name: remembered((text) => all({ kind: 'name', text })),
    arn: remembered((text) => all({ kind: 'arn', text })),
    value: (key, text) => all({ kind: 'value', key, text }),
  };
}

/** Most names occur many times. */
function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? of(text);
    known.set(text, found);
    return found;
  };
}

const SANDBOX_ROLE = new RegExp(`(?:^|/)${administrator.roleName}(?:/|$)`, 'u');

/** The name or ARN of the sandbox's own role, or of a session of it: the account alone is renamed. */
const sandboxArn = (text: string, renamed: (text: string) => string): string =>
  text.replace(/(?<=::)\d{12}(?=:)/, renamed);

/** Words that a pattern has beside a wildcard or a variable, and the variables that have something else than a delimiter beside them. */
function looseEnds(pieces: readonly Piece[]): {
  readonly words: readonly string[];
  readonly variables: readonly string[];
} {
  const words: string[] = [];
  const variables: string[] = [];
  for (const [index, { text, kind }] of pieces.entries()) {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (kind === 'variable') {
      const beside = [
        before?.kind === 'variable' ? '*' : before?.text.at(-1),
        after?.kind === 'variable' ? '*' : after?.text.at(0),
      ];
      if (beside.some((character) => character !== undefined && /[A-Za-z0-9*?]/.test(character))) variables.push(text);
    }
    if (kind !== 'own') continue;
    for (const found of text.matchAll(WORD)) {
      const end = found.index + found[0].length;
      const besideWildcard = /[*?]/.test(text.charAt(found.index - 1) + text.charAt(end));
      const besideVariable =
        (found.index === 0 && before?.kind === 'variable') || (end === text.length && after?.kind === 'variable');
      if (besideWildcard || besideVariable) words.push(found[0]);
    }
  }
  return { words, variables };
}

/** The default of a variable is a value: `${aws:PrincipalTag/team, 'none'}`. */
const variable = (text: string, renamed: (text: string) => string): string =>
  text.replace(/(?<=,\s*')[^']*(?='\s*\})/u, renamed);

/** Letters of other alphabets, each exchanged with a neighbour, so that no name stays readable. */
const foreign = (text: string): string =>
  text.replaceAll(/[^\u0000-\u00bf]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) ^ 5));
