import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/services/index.ts';
import { ADMINISTRATOR_KEY, createAnswering, keyOfProfile } from './answering.ts';
import { serve, type Endpoint } from './server.ts';

let endpoint: Endpoint;

beforeAll(async () => {
  await registry.loadAll();
  endpoint = await serve(createAnswering());
});
afterAll(() => endpoint.close());

/** A request as a client of AWS signs it; signatures are not looked at. */
async function ask(service: string, path: string, init: RequestInit = {}, key = ADMINISTRATOR_KEY): Promise<Response> {
  const authorization = `AWS4-HMAC-SHA256 Credential=${key}/20261122/us-east-1/${service}/aws4_request, Signature=0`;
  return fetch(endpoint.url + path, { ...init, headers: { ...init.headers, authorization } });
}

const form = (body: string): RequestInit => ({ method: 'POST', body });
const json = (target: string, body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'x-amz-target': target },
  body: JSON.stringify(body),
});

describe('the account behind HTTP', () => {
  it('answers IAM in XML, and keeps what was done', async () => {
    const made = await ask('iam', '/', form('Action=CreateGroup&GroupName=Developers'));
    expect(await made.text()).toMatch(
      /^<CreateGroupResponse><CreateGroupResult><Group><Path>\/<\/Path><GroupName>Developers<.*<ResponseMetadata>/,
    );
    const again = await ask('iam', '/', form('Action=CreateGroup&GroupName=Developers'));
    expect([again.status, await again.text()]).toEqual([
      400,
      '<ErrorResponse><Error><Type>Sender</Type><Code>EntityAlreadyExists</Code><Message>Group with name Developers already exists.</Message></Error></ErrorResponse>',
    ]);
  });

  it('decides as the one who signs', async () => {
    await ask('iam', '/', form('Action=CreateUser&UserName=dana'));
    const asked = await ask('iam', '/', form('Action=ListUsers'), keyOfProfile('dana'));
    expect(await asked.text()).toContain('user/dana is not authorized to perform: iam:ListUsers');
    const nobody = await ask('sts', '/', form('Action=GetCallerIdentity'), 'AKIANOBODY');
    expect(await nobody.text()).toContain('<Code>InvalidClientTokenId</Code>');
  });

  it('answers EC2 in its own dialect', async () => {
    const asked = await ask('ec2', '/', form('Action=DescribeInstances'));
    expect(await asked.text()).toMatch(/^<DescribeInstancesResponse><requestId>.*<reservationSet><\/reservationSet>/);
  });

  it('answers Organizations in JSON, with times in seconds', async () => {
    const made = await ask('organizations', '/', json('AWSOrganizationsV20161128.CreateOrganization', {}));
    expect(await made.json()).toMatchObject({ Organization: { FeatureSet: 'ALL' } });
    const listed = await ask('organizations', '/', json('AWSOrganizationsV20161128.ListAccounts', {}));
    const accounts: unknown = await listed.json();
    expect(JSON.stringify(accounts)).toMatch(/"JoinedTimestamp":1795341600/);
  });

  it('answers S3 by method and path, and HEAD with a status alone', async () => {
    const put = await ask('s3', '/app-logs/a%20b.txt', { method: 'PUT', body: 'hello' });
    expect(put.headers.get('etag')).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(await (await ask('s3', '/app-logs/a%20b.txt')).text()).toBe('hello');
    const missing = await ask('s3', '/app-logs/none.txt', { method: 'HEAD' });
    expect([missing.status, await missing.text()]).toEqual([404, '']);
  });

  it('reads a body that comes in chunks, by the lengths of their bytes', async () => {
    const body = '6\r\nh\u00e9llo\r\n2\r\n!!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n';
    await ask('s3', '/app-logs/chunks.txt', { method: 'PUT', headers: { 'content-encoding': 'aws-chunked' }, body });
    expect(await (await ask('s3', '/app-logs/chunks.txt')).text()).toBe('héllo!!');
  });

  it('answers Access Analyzer by path', async () => {
    const policyDocument = '{"Version": "2012-10-17", "Statement": []}';
    const asked = await ask('access-analyzer', '/policy/validation', {
      method: 'POST',
      body: JSON.stringify({ policyType: 'IDENTITY_POLICY', policyDocument }),
    });
    expect(Object.keys(Object(await asked.json()))).toEqual(['findings']);
  });

  it('keeps what it could not read, since that is our mistake', async () => {
    const asked = await ask('iam', '/', form('Action=MakeCoffee'));
    expect(asked.status).toBe(500);
    expect(endpoint.problems).toEqual(['POST / Action=MakeCoffee: Error: The account has no operation iam:MakeCoffee']);
  });
});
