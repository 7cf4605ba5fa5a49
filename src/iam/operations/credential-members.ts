import { namePattern } from '../members.ts';

/** For operations that are about the caller when they are told no name. */
export const optionalUserName = {
  type: 'string',
  min: 1,
  max: 128,
  pattern: namePattern,
  documentation: 'The name of the user; without it, the user who asks.',
  completes: 'user',
} as const;

export const optionalPolicyUserName = { ...optionalUserName, max: 64 } as const;

export const accessKeyId = {
  type: 'string',
  required: true,
  min: 16,
  max: 128,
  expression: String.raw`[\w]+`,
  documentation: 'The id of the access key.',
  completes: 'access-key',
} as const;

export const password = {
  type: 'string',
  min: 1,
  max: 128,
  pattern: {
    test: /^[\t\n\r -\u00ff]+$/,
    refusal: (member: string): string =>
      `The specified value for ${member} is invalid. It must contain only printable ASCII characters.`,
  },
  documentation:
    'The password: at least 8 characters, of three kinds among capitals, small letters, digits and others.',
} as const;

export const passwordResetRequired = {
  type: 'boolean',
  documentation: 'Whether the user must choose another password at the next sign-in.',
} as const;
