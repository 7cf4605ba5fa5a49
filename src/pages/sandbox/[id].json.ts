import { scenarios } from './_scenarios.ts';

type Prepared = (typeof scenarios)[number];

export const getStaticPaths = (): { params: { id: string }; props: { account: Prepared } }[] =>
  scenarios.map((account) => ({ params: { id: account.id }, props: { account } }));

/** The calls that make a ready account. Fetched by the sandbox when somebody starts from it. */
export const GET = ({ props }: { readonly props: { readonly account: Prepared } }): Response =>
  new Response(JSON.stringify({ calls: props.account.calls }), { headers: { 'content-type': 'application/json' } });
