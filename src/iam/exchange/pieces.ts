/** A part of a text: words of AWS stay as they are, the rest is renamed. A variable stands for anything. */
export interface Piece {
  readonly text: string;
  readonly kind: 'kept' | 'own' | 'variable';
}

/** What ARNs have for the types of their resources, where they stand before a delimiter. */
const TYPES = new Set(
  (
    'user group role policy assumed-role federated-user mfa sms-mfa instance-profile saml-provider oidc-provider server-certificate root ' +
    'table global-table function layer key alias secret instance volume snapshot image network-interface vpc subnet security-group ' +
    'log-group stack stackSet cluster service task task-definition container-instance repository parameter distribution loadbalancer ' +
    'targetgroup db domain userpool identitypool rule event-bus stateMachine execution activity workgroup database catalog project ' +
    'pipeline launch-template hostedzone trail alarm dashboard application account ou organization accesspoint certificate backup-vault'
  ).split(' '),
);

/** Services whose resources begin with a name. */
const UNTYPED = new Set(['s3', 'sns', 'sqs', 'execute-api', 'codecommit', 'codepipeline']);

const VARIABLE = /\$\{[^}]*\}/g;

/** The pieces of an ARN, or of a pattern of ARNs; of any other text, all of it is its owner's but the words of ARNs in it. */
export function piecesOf(text: string): readonly Piece[] {
  const fields = /^(arn:([^:]*):([^:]*):([^:]*):)([^:]*)(:)(.*)$/su.exec(text);
  if (fields === null) return loosePieces(text);
  const [, start = '', , service = '', region = '', account = '', colon = '', resource = ''] = fields;
  if (account === 'aws') return [kept(text)];
  const typed = !UNTYPED.has(service) || (service === 's3' && region !== '');
  return [kept(start), ...own(account), kept(colon), ...(typed ? typedPieces(resource) : own(resource))];
}

/** Names that services and Identity Center give to roles of theirs. */
const LINKED = /^(?:assumed-)?role\/aws-service-role\/.*$/su;
const RESERVED = /^((?:role\/aws-reserved\/(?:[\w.-]+\/)+|assumed-role\/)AWSReservedSSO_?)(.*)$/su;

function typedPieces(resource: string): readonly Piece[] {
  if (LINKED.test(resource)) return [kept(resource)];
  const [, reserved, rest = ''] = RESERVED.exec(resource) ?? [];
  if (reserved !== undefined) return [kept(reserved), ...own(rest)];
  const [, type = '', after = ''] = /^([\w-]*)(.*)$/su.exec(resource) ?? [];
  const next = after.charAt(0);
  const isType = TYPES.has(type) && (next === '' || next === '/' || next === ':');
  const isStart = next === '*' && [...TYPES].some((known) => known.startsWith(type));
  return isType || isStart ? [kept(type), ...own(after)] : own(resource);
}

const WORDS_OF_ARNS = new Set([
  ...TYPES,
  'arn',
  'aws',
  'iam',
  's3',
  'sts',
  'dynamodb',
  'ec2',
  'lambda',
  'kms',
  'sqs',
  'sns',
  'logs',
  'secretsmanager',
]);

/** A pattern such as `*:user/dana` leaves out fields of an ARN: its words stay where a delimiter follows them. */
function loosePieces(text: string): readonly Piece[] {
  if (/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text)) return [kept(text)];
  if (!/^(?:\*|arn:)/.test(text)) return own(text);
  return text.split(/(?<=[:/])/).flatMap((part) => (WORDS_OF_ARNS.has(part.slice(0, -1)) ? [kept(part)] : own(part)));
}

const kept = (text: string): Piece => ({ text, kind: 'kept' });

/** A text of the owner's, with its variables. */
export function own(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(VARIABLE)) {
    pieces.push({ text: text.slice(at, found.index), kind: 'own' }, { text: found[0], kind: 'variable' });
    at = found.index + found[0].length;
  }
  pieces.push({ text: text.slice(at), kind: 'own' });
  return pieces.filter((piece) => piece.text !== '');
}
