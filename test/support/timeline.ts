import {
  administrator,
  execute,
  later,
  type ApiError,
  type CallRecord,
  type Caller,
  type Execution,
  type Input,
  type Output,
  type Reference,
  type World,
} from '../../src/iam/index.ts';
import { registry } from '../../src/services/index.ts';
import { AT, emptyWorld, reference } from './builders.ts';

/** An account whose calls take place one after the other and leave a trail: each a minute after the one before, or when it is told. */
export class Timeline {
  world: World;
  at: string = AT;
  readonly trail: CallRecord[] = [];
  readonly #reference: Reference;

  constructor(world: World = emptyWorld(), known: Reference = reference) {
    this.world = world;
    this.#reference = known;
  }

  /** Makes a call of `service:Operation`, of IAM unless it says otherwise. */
  call(name: string, input: Input, caller: Caller = administrator, at: string = later(this.at, 60)): Execution {
    const [service = '', operation = ''] = name.includes(':') ? name.split(':') : ['iam', name];
    this.at = at;
    const n = this.trail.length + 1;
    const before = [...this.trail];
    const ambient = { at, seed: 'timeline', n, reference: this.#reference, freeze: true, trail: () => before };
    const done = execute(this.world, { caller, service, operation, input }, registry, ambient);
    if ('needs' in done) throw new Error(`${name} asks for ${JSON.stringify(done.needs)}`);
    this.world = done.world;
    this.trail.push(done.record);
    return done;
  }

  /** Makes a call that has to succeed and gives its output. */
  output(...call: Parameters<Timeline['call']>): Output {
    const { result } = this.call(...call);
    if (!result.ok) throw new Error(`${call[0]}: ${result.error.code}: ${result.error.message}`);
    return result.value;
  }

  /** Makes a call that has to fail, and to leave the same world, and gives its error. */
  error(...call: Parameters<Timeline['call']>): ApiError {
    const before = this.world;
    const { result, world } = this.call(...call);
    if (result.ok) throw new Error(`${call[0]} succeeded`);
    if (world !== before) throw new Error(`${call[0]} failed and changed the world`);
    return result.error;
  }
}
