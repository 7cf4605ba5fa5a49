import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkshop, type Nameable, type Workshop } from './workshop.ts';

const WORKSHOPS = 'lessons/workshops';

/** Reads the agendas of `lessons/workshops/`, the shortest first. Throws a ContentError when one names what the course does not have. */
export function readWorkshopsFrom(root: string, course: Nameable): readonly Workshop[] {
  const folder = join(root, WORKSHOPS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return names
    .map((name) => {
      const file = `${WORKSHOPS}/${name}`;
      return readWorkshop(name.slice(0, -'.yaml'.length), readFileSync(join(root, file), 'utf8'), file, course);
    })
    .toSorted((a, b) => a.minutes - b.minutes || a.id.localeCompare(b.id, 'en'));
}
