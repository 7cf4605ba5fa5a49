import {
  administrator,
  execute,
  type Caller,
  type Execution,
  type Input,
  type ManagedPolicyReference,
  type Reference,
  type World,
} from '../../src/iam/index.ts';
import { registry, sampleServices } from '../../src/services/index.ts';
import { createWorld } from '../../src/iam/index.ts';

const AT = '2026-11-22T10:00:00Z';

/** AWS managed policies for tests: name and document, everything else made up. */
export function referenceOf(documents: Readonly<Record<string, unknown>>): Reference {
  const policies = new Map(
    Object.entries(documents).map(([name, document]): [string, ManagedPolicyReference] => {
      const arn = `arn:aws:iam::aws:policy/${name}`;
      return [arn, { arn, versionId: 'v1', createDate: '2020-01-01T00:00:00Z', document: JSON.stringify(document) }];
    }),
  );
  return { managedPolicy: (arn) => policies.get(arn) ?? null };
}

/** A world that calls change in place, for building scenes: one line a call, failing loudly when a call does. */
export class Scene {
  world: World;
  readonly executions: Execution[] = [];
  readonly reference: Reference;

  constructor(documents: Readonly<Record<string, unknown>> = {}) {
    this.reference = referenceOf(documents);
    this.world = createWorld({ at: AT, services: sampleServices(AT) });
  }

  /** Makes a call of IAM and keeps its world, whatever came of it. */
  call(operation: string, input: Input, caller: Caller = administrator): Execution {
    const ambient = { at: AT, seed: 'scene', n: this.executions.length + 1, reference: this.reference, freeze: true };
    const execution = execute(this.world, { caller, service: 'iam', operation, input }, registry, ambient);
    if ('needs' in execution) throw new Error(`${operation} needs reference data`);
    this.world = execution.world;
    this.executions.push(execution);
    return execution;
  }

  /** A call that has to succeed. */
  do(operation: string, input: Input): this {
    const { result } = this.call(operation, input);
    if (!result.ok) throw new Error(`${operation}: ${result.error.message}`);
    return this;
  }

  users(...names: readonly string[]): this {
    for (const UserName of names) this.do('CreateUser', { UserName });
    return this;
  }

  group(GroupName: string, members: readonly string[] = [], policies: readonly string[] = []): this {
    this.do('CreateGroup', { GroupName });
    for (const UserName of members) this.do('AddUserToGroup', { GroupName, UserName });
    for (const name of policies)
      this.do('AttachGroupPolicy', { GroupName, PolicyArn: `arn:aws:iam::aws:policy/${name}` });
    return this;
  }
}

/** A statement in a document of its own. */
export const document = (...statements: readonly Readonly<Record<string, unknown>>[]): unknown => ({
  Version: '2012-10-17',
  Statement: statements,
});
