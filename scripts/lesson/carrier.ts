import type { Edit } from './scene.ts';

/** Who a policy can be given to. */
export interface Carrier {
  readonly entity: 'user' | 'group';
  readonly name: string;
}

const titled = { user: 'User', group: 'Group' } as const;

export const attach = ({ entity, name }: Carrier, arn: string): Edit => ({
  operation: `Attach${titled[entity]}Policy`,
  input: { [`${titled[entity]}Name`]: name, PolicyArn: arn },
});

export const detach = ({ entity, name }: Carrier, arn: string): Edit => ({
  operation: `Detach${titled[entity]}Policy`,
  input: { [`${titled[entity]}Name`]: name, PolicyArn: arn },
});

export const embed = ({ entity, name }: Carrier, policy: string, text: string): Edit => ({
  operation: `Put${titled[entity]}Policy`,
  input: { [`${titled[entity]}Name`]: name, PolicyName: policy, PolicyDocument: text },
});

export const takeOut = ({ entity, name }: Carrier, policy: string): Edit => ({
  operation: `Delete${titled[entity]}Policy`,
  input: { [`${titled[entity]}Name`]: name, PolicyName: policy },
});
