import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../src/catalog/build.ts';

const { folder, written } = await buildCatalog(fileURLToPath(new URL('..', import.meta.url)));
process.stdout.write(written ? `Reference data written to ${folder}\n` : `Reference data in ${folder} is up to date\n`);
