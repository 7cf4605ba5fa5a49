/** AWS: no default, and none that is inherited. Service model */
export const permissionsBoundary = {
  type: 'string',
  min: 20,
  max: 2048,
  documentation: 'The ARN of the managed policy that limits what other policies can grant here.',
  completes: 'policy-arn',
} as const;
