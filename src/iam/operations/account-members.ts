/** Parameters of the operations on the account itself. Constraints: the service model (botocore, iam/2010-05-08). */
export const accountAlias = {
  type: 'string',
  required: true,
  min: 3,
  max: 63,
  expression: '^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$',
  documentation: 'The alias: small letters, digits and hyphens. It stands in the address of the sign-in page.',
} as const;
