import type { Word } from '../command.ts';
import { programParts } from '../parts.ts';

const reading = [
  'cat',
  'head',
  'tail',
  'grep',
  'sort',
  'uniq',
  'wc',
  'cut',
  'tr',
  'tee',
  'less',
  'more',
  'base64',
] as const;
const filing = ['ls', 'rm', 'cp', 'mv', 'touch', '[', 'test'] as const;
const others = ['seq', 'printf', 'env', 'printenv', 'pwd', 'date', 'sleep', 'which'] as const;

export type ProgramName = (typeof reading | typeof filing | typeof others)[number];

const program = (name: ProgramName, reads: boolean): Omit<Word, 'takesFiles'> => ({
  name,
  reads,
  intent: null,
  run(args, scope) {
    const loaded = programParts.find();
    return 'needs' in loaded ? loaded : loaded[name](args, scope);
  },
});

/** Programs of a Unix shell; what they do loads with the first of them. */
export const programs: readonly Word[] = [
  ...[...filing, ...reading].map((name): Word => ({
    ...program(
      name,
      reading.some((one) => one === name),
    ),
    takesFiles: true,
  })),
  ...others.map((name): Word => program(name, false)),
];
