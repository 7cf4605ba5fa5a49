import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './problem.ts';
import { readCourse } from './read.ts';
import { readScenario, type Scenario } from './scenario.ts';

const COURSE = 'lessons/course.yaml';
const SCENARIOS = 'lessons/scenarios';

/**
 * Reads the ready accounts of `lessons/scenarios/` in the order of `course.yaml`. Throws a ContentError when one is listed and not there, or
 * there and not listed.
 */
export function readScenariosFrom(root: string): readonly Scenario[] {
  const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
  const listed = readCourse(textOf(COURSE), COURSE).scenarios;
  const folder = join(root, SCENARIOS);
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const refuse = (expected: string): never => {
    throw new ContentError({ file: COURSE, line: 1, field: 'scenarios' }, expected);
  };
  for (const name of present)
    if (!listed.includes(name.slice(0, -'.yaml'.length))) refuse(`does not list ${SCENARIOS}/${name}`);
  return listed.map((id) => {
    const file = `${SCENARIOS}/${id}.yaml`;
    if (!present.includes(`${id}.yaml`)) refuse(`there is no file ${file}`);
    return readScenario(id, textOf(file), file);
  });
}
