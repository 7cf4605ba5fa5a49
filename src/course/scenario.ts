import { z } from 'zod';
import { commandsSchema } from './fields.ts';
import { readYaml } from './yaml.ts';

/** A ready account of the sandbox, `lessons/scenarios/<id>.yaml`. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** One sentence, in plain text. */
  readonly summary: string;
  /** Commands worth running first, each with what it shows. */
  readonly tries: readonly Try[];
  /** The commands that make the account, run by the administrator. */
  readonly account: readonly string[];
}

interface Try {
  readonly run: string;
  /** Plain text. */
  readonly shows: string;
}

/** A sentence with no line break, however the author folds it. */
const sentence = z
  .string()
  .min(1)
  .transform((text) => text.replaceAll(/\s+/g, ' ').trim());

const trySchema = z.strictObject({
  run: z
    .string()
    .regex(/^\S[^\n]*\S$/, 'expected one command, on one line')
    .describe('One command, as a person would type it.'),
  shows: sentence.describe('What the command shows, in one sentence.'),
});

/** `lessons/scenarios/<id>.yaml`. */
export const scenarioSchema = z
  .strictObject({
    title: sentence.describe('Shown in the menu of the sandbox.'),
    summary: sentence.describe('One sentence: whose account this is, and how it is set up.'),
    try: z.array(trySchema).min(2).max(3).describe('Two or three commands to begin with, and what they show.'),
    account: commandsSchema.describe('The account: commands, run by the administrator.'),
  })
  .transform(({ try: tries, ...rest }) => ({ ...rest, tries }));

/** Reads one ready account. Throws a ContentError that names file, line and field. */
export function readScenario(id: string, text: string, file: string): Scenario {
  const read = readYaml(text, scenarioSchema, { file, lineBefore: 0 }, ({ account, tries }, refuse) => {
    if (account.length === 0) refuse(['account'], 'expected commands: the empty account is in the menu already');
    const twin = tries.findIndex(({ run }, index) => tries.findIndex((each) => each.run === run) < index);
    if (twin !== -1) refuse(['try', twin, 'run'], 'expected another command than before');
  });
  return { id, ...read };
}
