import { fileURLToPath } from 'node:url';
import { ContentError } from '../src/course/index.ts';
import { newLesson } from './lesson/new-lesson.ts';
import { prove } from './lesson/prove-command.ts';
import { writeSchemas } from './lesson/schemas.ts';
import { writeTable } from './lesson/table.ts';
import { watchLessons } from './lesson/watch.ts';

/** `npm run lesson -- …`: what lesson authors need. */

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `Usage: npm run lesson -- new <track>/<id>
       npm run lesson -- prove [what…]
       npm run lesson -- watch [what…]
       npm run lesson -- schema
new     writes a lesson that can be proved as it is, and says what to fill in.
prove   proves lessons by id, "questions", a topic of questions or one question; without a word, everything.
watch   proves them again on each save. Ctrl-C ends it.
schema  writes the JSON Schemas of all formats to schemas/, for editors.`;

type Command = (words: readonly string[]) => Promise<boolean> | boolean;

const commands: Readonly<Record<string, Command>> = {
  prove: (words) => prove(root, words),
  new([name = '', ...more]) {
    const made = more.length > 0 || name === '' ? { refusal: usage } : newLesson(root, name);
    if ('refusal' in made) {
      console.error(made.refusal);
      return false;
    }
    console.log(`Wrote ${made.file}.\n${made.next}`);
    return true;
  },
  async watch(words) {
    const watching = watchLessons(root, async (changed) => {
      if (changed !== null) console.log(`\n${new Date().toLocaleTimeString()}  lessons/${changed}`);
      await told(() => prove(root, words));
      console.log('Watching lessons/ (Ctrl-C ends it).');
    });
    process.once('SIGINT', watching.stop);
    await watching.stopped;
    return true;
  },
  schema() {
    for (const file of writeSchemas(root)) console.log(`Wrote ${file}`);
    return true;
  },
  // For the site's build, which shows what is in the file.
  table: ([file = '']) => writeTable(root, file),
};

/** What an author has to mend is told and no more; any other error is ours. */
async function told(run: () => Promise<boolean> | boolean): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return false;
  }
}

const [name = '', ...words] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = (await told(() => command(words))) ? 0 : 1;
}
