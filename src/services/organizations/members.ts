export const rootId = {
  type: 'string',
  required: true,
  documentation: 'The id of the root: `r-` and at least four characters.',
} as const;

export const parentId = {
  type: 'string',
  required: true,
  documentation: 'The id of the root or of an organizational unit.',
} as const;

export const unitId = {
  type: 'string',
  required: true,
  documentation: 'The id of an organizational unit.',
} as const;

export const accountId = { type: 'string', required: true, documentation: 'The twelve digits of an account.' } as const;

export const handshakeId = {
  type: 'string',
  required: true,
  documentation: 'The id of an invitation: `h-…`.',
} as const;

export const policyId = {
  type: 'string',
  required: true,
  documentation: 'The id of a policy: `p-…`.',
} as const;

export const targetId = {
  type: 'string',
  required: true,
  documentation: 'The id of the root, of an organizational unit or of an account.',
} as const;

/** AWS has more types; only this one decides requests of principals. */
export const policyType = {
  type: 'string',
  required: true,
  enum: ['SERVICE_CONTROL_POLICY'],
  documentation: 'The type of the policies: SERVICE_CONTROL_POLICY.',
} as const;

export const policyName = { type: 'string', min: 1, max: 128, documentation: 'The name of the policy.' } as const;
export const description = { type: 'string', max: 512, documentation: 'A description of the policy.' } as const;
export const content = {
  type: 'string',
  min: 1,
  documentation: 'The policy document: JSON, or file:// and the name of a file that holds it.',
  completes: 'file',
} as const;
