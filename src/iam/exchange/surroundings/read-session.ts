import { isValueOf } from '../../evaluation/context-value.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { SurroundingsProblem, SurroundingsProblemId } from './read-text.ts';
import type { Surroundings, ToldKey } from './surroundings.ts';

/** What somebody wrote of the requests of the account; an empty text where it is not known. */
export interface WrittenSession {
  readonly sourceIp: string;
  readonly vpcEndpoint: string;
  readonly region: string;
  readonly organizationId: string;
  /** Whether sessions of roles are opened with MFA. */
  readonly mfa: boolean | null;
}

export const emptySession: WrittenSession = {
  sourceIp: '',
  vpcEndpoint: '',
  region: '',
  organizationId: '',
  mfa: null,
};

interface Field {
  readonly field: Exclude<keyof WrittenSession, 'mfa'>;
  readonly key: string;
  readonly problem: SurroundingsProblemId;
  fits(text: string): boolean;
}

const FIELDS: readonly Field[] = [
  {
    field: 'sourceIp',
    key: 'aws:SourceIp',
    problem: 'badAddress',
    fits: (text) => !text.includes('/') && isValueOf('IPAddress', text),
  },
  {
    field: 'vpcEndpoint',
    key: 'aws:SourceVpce',
    problem: 'badEndpoint',
    fits: (text) => /^vpce-[0-9a-f]{8,17}$/.test(text),
  },
  {
    field: 'region',
    key: 'aws:RequestedRegion',
    problem: 'badRegion',
    fits: (text) => /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d$/.test(text),
  },
  {
    field: 'organizationId',
    key: 'aws:PrincipalOrgID',
    problem: 'badOrganization',
    fits: (text) => /^o-[a-z0-9]{10,32}$/.test(text),
  },
];

/** One field of the form that cannot be. */
export interface SessionProblem {
  readonly field: keyof WrittenSession;
  readonly phrase: SurroundingsProblem['phrase'];
}

type ToldSession = Pick<Surroundings, 'SessionContext' | 'RoleSessionsWithMfa'>;

/**
 * The context keys that the form comes to. A request that comes through a VPC endpoint has no public address.
 * AWS: aws:SourceIp is not in a request through a VPC endpoint. reference_policies_condition-keys.html
 */
export function readSession(written: WrittenSession): Result<ToldSession, readonly SessionProblem[]> {
  const wrong = FIELDS.filter(({ field, fits }) => written[field].trim() !== '' && !fits(written[field].trim()));
  if (wrong.length > 0) {
    return fail(
      wrong.map(({ field, problem }) => ({
        field,
        phrase: { id: problem, values: { text: written[field].trim().slice(0, 80) } },
      })),
    );
  }
  const keys = FIELDS.flatMap(({ field, key }): ToldKey[] => {
    const text = written[field].trim();
    return text === '' ? [] : [{ Key: key, Values: [text] }];
  });
  const noAddress = written.vpcEndpoint.trim() !== '' && written.sourceIp.trim() === '';
  return ok({
    SessionContext: noAddress ? [...keys, { Key: 'aws:SourceIp', Values: [] }] : keys,
    ...(written.mfa === null ? {} : { RoleSessionsWithMfa: written.mfa }),
  });
}

/** The form as it was filled in. */
export function writtenSession({ SessionContext = [], RoleSessionsWithMfa: mfa }: Surroundings): WrittenSession {
  const valueOf = (key: string): string =>
    SessionContext.find(({ Key }) => Key.toLowerCase() === key.toLowerCase())?.Values[0] ?? '';
  return {
    sourceIp: valueOf('aws:SourceIp'),
    vpcEndpoint: valueOf('aws:SourceVpce'),
    region: valueOf('aws:RequestedRegion'),
    organizationId: valueOf('aws:PrincipalOrgID'),
    mfa: mfa ?? null,
  };
}
