import { bank } from './_interview.ts';

/** The interview bank, ready to be asked. Fetched by the drill and the mock interview. */
export const GET = (): Response =>
  new Response(JSON.stringify(bank), { headers: { 'content-type': 'application/json' } });
