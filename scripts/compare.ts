import { fileURLToPath } from 'node:url';
import { createCatalog } from '../src/catalog/index.ts';
import { readFromDisk } from '../src/catalog/node.ts';
import { answer } from './compare/answer.ts';
import { answerLines } from './decide/lines.ts';

/** What is loaded for one line stays for the next. */
const catalog = createCatalog(readFromDisk(fileURLToPath(new URL('../public/data', import.meta.url))));

await answerLines((line) => answer(line, catalog));
