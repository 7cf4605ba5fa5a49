import type { Json } from '../../../iam/index.ts';
import { isList, isMap } from '../python.ts';

/** What ends a wait, or makes it go on, and how the CLI words it. */
export interface Acceptor {
  readonly state: 'success' | 'retry' | 'failure';
  readonly explanation: string;
  matches(answer: Answer): boolean;
}

/** What a call came back with: the code of its error or what it answered. */
export interface Answer {
  readonly code: string | null;
  readonly output: Json;
}

export interface Waiter {
  /** As the CLI calls it: `UserExists`. */
  readonly name: string;
  readonly operation: string;
  readonly acceptors: readonly Acceptor[];
}

const error = (state: Acceptor['state'], code: string): Acceptor => ({
  state,
  explanation: `Matched expected service error code: ${code}`,
  matches: (answer) => answer.code === code,
});

/** The statuses of HTTP behind what HeadBucket and HeadObject answer. */
const STATUSES: ReadonlyMap<string | null, number> = new Map([
  [null, 200],
  ['301', 301],
  ['403', 403],
  ['404', 404],
]);

const status = (state: Acceptor['state'], expected: number): Acceptor => ({
  state,
  explanation: `Matched expected HTTP status code: ${expected}`,
  matches: ({ code }) => STATUSES.get(code) === expected,
});

const STATES = 'Reservations[].Instances[].State.Name';

const parts = (value: Json | undefined, name: string): readonly Json[] => {
  const inner = isMap(value) ? value[name] : undefined;
  return isList(inner) ? inner : [];
};

/** The states of all instances that an answer tells of. */
function statesIn({ output }: Answer): readonly (Json | undefined)[] {
  const instances = parts(output, 'Reservations').flatMap((reservation) => parts(reservation, 'Instances'));
  return instances.map((instance) => {
    const state = isMap(instance) ? instance['State'] : undefined;
    return isMap(state) ? state['Name'] : undefined;
  });
}

const all = (state: string): Acceptor => ({
  state: 'success',
  explanation: `For expression "${STATES}" all members matched expected path: ${state}`,
  matches: (answer) => {
    const states = statesIn(answer);
    return states.length > 0 && states.every((one) => one === state);
  },
});

const any = (state: string): Acceptor => ({
  state: 'failure',
  explanation: `For expression "${STATES}" we matched expected path: "${state}" at least once`,
  matches: (answer) => statesIn(answer).includes(state),
});

const entity = (name: string, operation: string): Waiter => ({
  name,
  operation,
  acceptors: [
    { state: 'success', explanation: 'Matched expected HTTP status code: 200', matches: ({ code }) => code === null },
    error('retry', 'NoSuchEntity'),
  ],
});

/** The waiters of the services that are simulated, by service and name. Source: botocore, waiters-2.json of each service */
export const waiters: Readonly<Record<string, Readonly<Record<string, Waiter>>>> = {
  iam: {
    'user-exists': entity('UserExists', 'GetUser'),
    'role-exists': entity('RoleExists', 'GetRole'),
    'policy-exists': entity('PolicyExists', 'GetPolicy'),
  },
  s3api: {
    'bucket-exists': {
      name: 'BucketExists',
      operation: 'HeadBucket',
      acceptors: [status('success', 200), status('success', 301), status('success', 403), status('retry', 404)],
    },
    'bucket-not-exists': { name: 'BucketNotExists', operation: 'HeadBucket', acceptors: [status('success', 404)] },
    'object-exists': {
      name: 'ObjectExists',
      operation: 'HeadObject',
      acceptors: [status('success', 200), status('retry', 404)],
    },
    'object-not-exists': { name: 'ObjectNotExists', operation: 'HeadObject', acceptors: [status('success', 404)] },
  },
  ec2: {
    'instance-exists': {
      name: 'InstanceExists',
      operation: 'DescribeInstances',
      acceptors: [
        {
          state: 'success',
          explanation: 'For expression "length(Reservations[]) > `0`" we matched expected path: "True"',
          matches: ({ output }) => parts(output, 'Reservations').length > 0,
        },
        error('retry', 'InvalidInstanceID.NotFound'),
      ],
    },
    'instance-running': {
      name: 'InstanceRunning',
      operation: 'DescribeInstances',
      acceptors: [
        all('running'),
        any('shutting-down'),
        any('terminated'),
        any('stopping'),
        error('retry', 'InvalidInstanceID.NotFound'),
      ],
    },
    'instance-stopped': {
      name: 'InstanceStopped',
      operation: 'DescribeInstances',
      acceptors: [all('stopped'), any('pending'), any('terminated')],
    },
    'instance-terminated': {
      name: 'InstanceTerminated',
      operation: 'DescribeInstances',
      acceptors: [all('terminated'), any('pending'), any('stopping')],
    },
  },
};

/** Waiters that are real and whose operations are not simulated. */
export const waitersNotYet: Readonly<Record<string, readonly string[]>> = {
  iam: ['instance-profile-exists'],
};
