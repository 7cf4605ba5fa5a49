/** A request as it came over HTTP, with what its signature says. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
  readonly body: string;
  /** The service that the signature is for: `iam`. */
  readonly service: string;
  readonly accessKeyId: string;
}

/** What goes back. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The credentials and the service in an Authorization header of Signature Version 4. */
export function signatureOf(authorization: string | undefined): Pick<WireRequest, 'service' | 'accessKeyId'> {
  const scope = /Credential=([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/.exec(authorization ?? '');
  const [, accessKeyId, service] = scope ?? [];
  if (accessKeyId === undefined || service === undefined) throw new Error(`No signature in "${authorization}"`);
  return { accessKeyId, service };
}
