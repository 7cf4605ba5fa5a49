import { readFile } from 'node:fs/promises';

/** The notices of what the site ships, as the repository has them. */
export const GET = async (): Promise<Response> => new Response(await readFile('NOTICE', 'utf8'));
