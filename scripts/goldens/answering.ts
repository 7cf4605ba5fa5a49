import {
  administrator,
  execute,
  historyOf,
  type Caller,
  type Execution,
  type Input,
  type Output,
  type RegisteredOperation,
  type Result,
  type World,
} from '../../src/iam/index.ts';
import { registry } from '../../src/services/index.ts';
import { goldenAccount } from '../../test/support/golden-account.ts';

/** The account at the other end of the wire, for one script of lines. */
export interface Answering {
  /** Says which line the calls from now on belong to. */
  begin(line: number): void;
  find(service: string, operation: string): RegisteredOperation | null;
  call(accessKeyId: string, operation: RegisteredOperation, input: Input): Result<Output>;
}

/** The keys of the profiles that a real shell is given: the administrator's session, and one for each user. */
export const ADMINISTRATOR_KEY = 'AKIAADMINISTRATOR';
export const keyOfProfile = (userName: string): string => `${PROFILE}${userName}`;
const PROFILE = 'AKIAPROFILE-';

/** Opens a new account. Its calls are numbered and dated as those of `run` are, so that ids and dates come out the same. */
export function createAnswering(): Answering {
  const start = goldenAccount.open();
  const executions: Execution[] = [];
  let world = start;
  let line = 0;
  // INVARIANT: the calls of one line are made in its own time, which stands still but for what the line waits.
  return {
    begin(next) {
      line = next;
    },
    // What is only asked for has no answer to send back.
    find(service, name) {
      return registry.operations.find((one) => one.service === service && one.name === name) ?? null;
    },
    call(accessKeyId, { service, name }, input) {
      const call = { caller: callerOf(accessKeyId, world), service, operation: name, input };
      const done = execute(world, call, registry, {
        ...historyOf(start, executions),
        at: goldenAccount.at(line, world),
        seed: goldenAccount.seed,
        n: executions.length + 1,
        reference: goldenAccount.reference,
      });
      if ('needs' in done) throw new Error(`${name} needs ${JSON.stringify(done.needs)}`);
      executions.push(done);
      ({ world } = done);
      return done.result;
    },
  };
}

/** Who signs with a key. Signatures are not checked: the secrets here are the CLI's business. */
function callerOf(id: string, { account }: World): Caller {
  if (id === ADMINISTRATOR_KEY) return administrator;
  if (id.startsWith(PROFILE)) return { kind: 'user', userName: id.slice(PROFILE.length) };
  if (account.sessions.has(id)) return { kind: 'session', accessKeyId: id };
  const user = [...account.users.values()].find(({ accessKeys }) => accessKeys.some((key) => key.id === id));
  return user === undefined
    ? { kind: 'invalid', error: 'InvalidClientTokenId' }
    : { kind: 'user', userName: user.name, accessKeyId: id };
}
