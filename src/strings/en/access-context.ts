/** What to write for a key, by its type. */
const types: Readonly<Record<string, string>> = {
  Bool: '`true` or `false`.',
  Date: 'A moment, such as `2026-11-22T10:00:00Z`.',
  Numeric: 'A number.',
  IPAddress: 'An address, such as `203.0.113.10`.',
  ARN: 'An ARN.',
  String: 'A text.',
};

/** Words of the context of a request, in the Access face. */
export const accessContext = {
  label: 'Context',
  add: 'Add a context key',
  key: 'Context key',
  value: 'Value',
  remove: (key: string) => (key === '' ? 'Remove this line' : `Remove ${key}`),
  type: (type: string) =>
    types[type] ?? (type.startsWith('ArrayOf') ? 'Several values: set them apart with commas.' : ''),
  problem: {
    noKey: 'Name the key.',
    keyForm: 'A key has a prefix and a colon: `aws:SourceIp`, `s3:prefix`. This one stays out of the request.',
    keyName: 'A name is missing: write the tag after the slash, as in `aws:PrincipalTag/team`.',
    keyTwice: 'This key stands above already. Several values of one key go into one line.',
    Bool: 'This key is `true` or `false`. As it is, it stays out of the request.',
    Date: 'This key is a moment, such as `2026-11-22T10:00:00Z`. As it is, it stays out of the request.',
    Numeric: 'This key is a number. As it is, it stays out of the request.',
    IPAddress:
      'This key is one address, such as `203.0.113.10`: only policies name ranges. As it is, it stays out of the request.',
    ARN: 'This key is an ARN, such as `arn:aws:s3:::app-logs`. As it is, it stays out of the request.',
  },
  doubt: {
    unknown: 'AWS has no such key: is that a slip of the keyboard? The request carries it as you wrote it.',
    notOfAction: (action: string) =>
      `AWS does not send this key with \`${action}\`. The request carries it all the same.`,
  },
  carries: (n: number) => `The request carries ${n} ${n === 1 ? 'key' : 'keys'}`,
  yours: 'yours',
  override: 'Override',
  overrideKey: (key: string) => `Override ${key}`,
  takeOut: 'Take out',
  takeOutKey: (key: string) => `Take out ${key}`,
  takenOut: 'taken out',
  putBack: 'Put back',
  putBackKey: (key: string) => `Put back ${key}`,
  note: 'AWS fills these in from who calls, from where and when. Override one, or take it out, to see what depends on it.',
};
