/** What `help` tells of a word. */
export interface WordHelp {
  readonly group: Group;
  /** What it does, in a few words. */
  readonly summary: string;
  readonly usage: string;
  /** Lines that run in an account of this sandbox; none where a word has to be seen in its place. */
  readonly examples: readonly string[];
}

export type Group =
  'AWS' | 'Questions about access' | 'The account and its time' | 'Files, text and variables' | 'Filters' | 'Scripts';

/** The parts of the list, in order. */
export const groups: readonly Group[] = [
  'AWS',
  'Questions about access',
  'The account and its time',
  'Files, text and variables',
  'Filters',
  'Scripts',
];

const access = 'Questions about access';
const account = 'The account and its time';
const text = 'Files, text and variables';
const filters = 'Filters';
const scripts = 'Scripts';

/** Words by name, in the order of the list. A word that says `summary` and `usage` itself has the last say. */
export const helpTexts: Readonly<Record<string, WordHelp>> = {
  aws: {
    group: 'AWS',
    summary: 'the AWS CLI; aws help lists its services',
    usage: 'aws [options] <command> <subcommand> [parameters]',
    examples: ['aws iam list-users', "aws iam list-groups --query 'Groups[].GroupName'"],
  },
  help: {
    group: 'AWS',
    summary: 'lists the words of this shell, or tells more of one',
    usage: 'help [WORD]',
    examples: ['help can'],
  },
  can: {
    group: access,
    summary: 'asks whether somebody may do something, and what decides it',
    usage: 'can WHO ACTION [RESOURCE]',
    examples: ['can dana s3:GetObject arn:aws:s3:::app-logs/2026.txt', 'can dana iam:ListUsers --mfa'],
  },
  why: {
    group: access,
    summary: 'explains the last denial, or any request with all that was looked at',
    usage: 'why [WHO ACTION [RESOURCE]]',
    examples: ['why dana s3:DeleteObject arn:aws:s3:::app-logs/2026.txt'],
  },
  'who-can': {
    group: access,
    summary: 'names the users and roles who may do something',
    usage: 'who-can ACTION [RESOURCE]',
    examples: ['who-can s3:DeleteObject arn:aws:s3:::app-logs/2026.txt'],
  },
  compare: {
    group: access,
    summary: 'tells who may do more or less than at the start',
    usage: 'compare [WHO WHO]',
    examples: ['compare', 'compare dana dev-bob'],
  },
  whoami: {
    group: account,
    summary: 'tells who signs a command that names no profile',
    usage: 'whoami',
    examples: ['whoami'],
  },
  undo: { group: account, summary: 'takes the last change back', usage: 'undo', examples: ['undo'] },
  redo: { group: account, summary: 'does the change again that undo took back', usage: 'redo', examples: ['redo'] },
  reset: {
    group: account,
    summary: 'starts over: the account as it was at first',
    usage: 'reset',
    examples: ['reset'],
  },
  wait: {
    group: account,
    summary: 'lets time pass in the account: sessions end, keys age',
    usage: 'wait DURATION',
    examples: ['wait 90m', 'wait 4h'],
  },
  replication: {
    group: account,
    summary: 'makes changes take as long as they do in AWS until decisions know of them',
    usage: 'replication DURATION|off',
    examples: ['replication 8s', 'replication off'],
  },
  history: { group: account, summary: 'lists your commands', usage: 'history', examples: ['history'] },
  clear: { group: account, summary: 'empties the screen', usage: 'clear', examples: ['clear'] },
  applies: {
    group: account,
    summary: 'tells, from a file, what else decides in an account that was brought',
    usage: 'applies FILE|nothing',
    examples: [],
  },
  echo: { group: text, summary: 'prints its words', usage: 'echo [-n] [TEXT]…', examples: ['echo deployed'] },
  printf: {
    group: text,
    summary: 'prints its words in a form',
    usage: 'printf FORMAT [TEXT]…',
    examples: [String.raw`printf '%s\n' dana dev-bob`],
  },
  export: {
    group: text,
    summary: 'sets a variable that commands see',
    usage: 'export [NAME=VALUE]…',
    examples: ['export AWS_PROFILE=dana'],
  },
  unset: { group: text, summary: 'forgets a variable', usage: 'unset NAME…', examples: ['unset AWS_PROFILE'] },
  env: { group: text, summary: 'lists the variables that commands see', usage: 'env', examples: ['env'] },
  printenv: { group: text, summary: 'prints a variable', usage: 'printenv [NAME]…', examples: ['printenv'] },
  ls: { group: text, summary: 'lists the files of this shell', usage: 'ls [FILE]…', examples: ['ls'] },
  cat: {
    group: text,
    summary: 'shows files, or what is piped in',
    usage: 'cat [FILE]…',
    examples: ['aws iam list-users | cat'],
  },
  less: {
    group: text,
    summary: 'shows files; this terminal scrolls by itself',
    usage: 'less [FILE]…',
    examples: ['aws iam list-users | less'],
  },
  more: {
    group: text,
    summary: 'shows files; this terminal scrolls by itself',
    usage: 'more [FILE]…',
    examples: ['aws iam list-users | more'],
  },
  rm: { group: text, summary: 'removes files', usage: 'rm [-f] FILE…', examples: ['echo x > old.txt; rm old.txt'] },
  cp: {
    group: text,
    summary: 'copies a file',
    usage: 'cp FILE NEW',
    examples: ['echo x > old.txt; cp old.txt new.txt'],
  },
  mv: {
    group: text,
    summary: 'gives a file another name',
    usage: 'mv FILE NEW',
    examples: ['echo x > old.txt; mv old.txt new.txt'],
  },
  touch: { group: text, summary: 'makes an empty file', usage: 'touch FILE…', examples: ['touch notes.txt'] },
  pwd: { group: text, summary: 'tells the folder; this shell has one', usage: 'pwd', examples: ['pwd'] },
  head: {
    group: filters,
    summary: 'keeps the first lines',
    usage: 'head [-n COUNT] [FILE]…',
    examples: ['aws iam list-users | head -n 3'],
  },
  tail: {
    group: filters,
    summary: 'keeps the last lines',
    usage: 'tail [-n COUNT] [FILE]…',
    examples: ['aws iam list-users | tail -n 3'],
  },
  grep: {
    group: filters,
    summary: 'keeps the lines that match; exit code 1 when none does',
    usage: 'grep [-i] [-v] [-c] [-E] PATTERN [FILE]…',
    examples: ['aws iam list-users | grep UserName'],
  },
  sort: {
    group: filters,
    summary: 'sorts lines',
    usage: 'sort [-r] [-n] [-u] [FILE]…',
    examples: ['aws iam list-users | grep UserName | sort'],
  },
  uniq: {
    group: filters,
    summary: 'keeps one of lines that are the same and stand together',
    usage: 'uniq [-c] [-d] [FILE]',
    examples: ['seq 3 | uniq -c'],
  },
  wc: {
    group: filters,
    summary: 'counts lines, words and characters',
    usage: 'wc [-l] [-w] [-c] [FILE]…',
    examples: ['aws iam list-users | grep UserName | wc -l'],
  },
  cut: {
    group: filters,
    summary: 'keeps fields of each line',
    usage: 'cut -d SIGN -f FIELDS [FILE]…',
    examples: ['echo dana,erik | cut -d , -f 2'],
  },
  tr: {
    group: filters,
    summary: 'puts characters in the place of others',
    usage: 'tr [-d] FROM [TO]',
    examples: ["echo Dana | tr 'A-Z' 'a-z'"],
  },
  tee: {
    group: filters,
    summary: 'writes what is piped in to a file, and passes it on',
    usage: 'tee [-a] FILE…',
    examples: ['aws iam list-users | tee users.json'],
  },
  base64: {
    group: filters,
    summary: 'writes text in base 64; -d reads it',
    usage: 'base64 [-d] [FILE]',
    examples: ['echo dana | base64'],
  },
  seq: { group: filters, summary: 'counts', usage: 'seq [FIRST] LAST', examples: ['seq 3'] },
  test: {
    group: scripts,
    summary: 'asks whether something is so, by its exit code',
    usage: 'test CONDITION',
    examples: ['test 1 -lt 2'],
  },
  '[': { group: scripts, summary: 'asks as test does', usage: '[ CONDITION ]', examples: ['[ 1 -lt 2 ]'] },
  true: { group: scripts, summary: 'does nothing and succeeds', usage: 'true', examples: ['true'] },
  false: { group: scripts, summary: 'does nothing and fails', usage: 'false', examples: [] },
  ':': { group: scripts, summary: 'does nothing and succeeds', usage: ':', examples: [':'] },
  date: { group: scripts, summary: 'tells the time in the account', usage: 'date', examples: ['date'] },
  sleep: {
    group: scripts,
    summary: 'passes; time in the account goes by with wait',
    usage: 'sleep SECONDS',
    examples: ['sleep 1'],
  },
  which: {
    group: scripts,
    summary: 'tells whether there is such a program',
    usage: 'which NAME…',
    examples: ['which aws'],
  },
};
