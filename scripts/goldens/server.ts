import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { Answering } from './answering.ts';
import { ec2 } from './wire/ec2.ts';
import { json } from './wire/json.ts';
import type { Protocol } from './wire/protocol.ts';
import { query } from './wire/query.ts';
import { signatureOf, type WireAnswer, type WireRequest } from './wire/request.ts';
import { restJson } from './wire/rest-json.ts';
import { s3 } from './wire/s3.ts';

/** Services by the name in a signature: ours, and how it speaks. */
const SERVICES: Readonly<Record<string, { readonly service: string; readonly protocol: Protocol }>> = {
  iam: { service: 'iam', protocol: query },
  sts: { service: 'sts', protocol: query },
  ec2: { service: 'ec2', protocol: ec2 },
  s3: { service: 's3', protocol: s3 },
  organizations: { service: 'organizations', protocol: json },
  cloudtrail: { service: 'cloudtrail', protocol: json },
  'access-analyzer': { service: 'accessanalyzer', protocol: restJson },
};

/** An account behind HTTP, and where; `problems` are requests that it could not read: our own mistakes. */
export interface Endpoint {
  readonly url: string;
  readonly problems: readonly string[];
  close(): void;
}

/** Serves an account to a real client of AWS, on a port of this machine that is free. */
export async function serve(account: Answering): Promise<Endpoint> {
  const problems: string[] = [];
  const server = createServer((message, response) => {
    void read(message).then((request) => {
      let given: WireAnswer;
      try {
        given = answer(request, account);
      } catch (error) {
        problems.push(`${request.method} ${request.path} ${request.body}: ${String(error)}`);
        given = { status: 500, headers: {}, body: '' };
      }
      response.writeHead(given.status, given.headers);
      response.end(given.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${portOf(server)}`, problems, close: () => server.close() };
}

function answer(request: WireRequest, account: Answering): WireAnswer {
  const known = SERVICES[request.service];
  if (known === undefined) throw new Error(`The account has no service ${request.service}`);
  const { service, protocol } = known;
  const name = protocol.operationOf(request);
  const operation = account.find(service, name);
  if (operation === null) throw new Error(`The account has no operation ${service}:${name}`);
  const result = account.call(request.accessKeyId, operation, protocol.inputOf(request, operation));
  return result.ok ? protocol.answer(operation, result.value, request) : protocol.refusal(result.error, request);
}

async function read(message: IncomingMessage): Promise<WireRequest> {
  const body = await buffer(message);
  const header = (name: string): string | undefined => {
    const value = message.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  const url = new URL(message.url ?? '/', 'http://localhost');
  const isChunked = (header('content-encoding') ?? '').includes('aws-chunked');
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    header,
    // The lengths of chunks count bytes.
    body: body.toString(isChunked ? 'latin1' : 'utf8'),
    ...signatureOf(header('authorization')),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
