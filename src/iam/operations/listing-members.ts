export const pathPrefix = {
  type: 'string',
  min: 1,
  max: 512,
  pattern: {
    test: /^\/[!-~]*$/,
    refusal: (member: string): string => `The specified value for ${member} is invalid. It must begin with /.`,
  },
  documentation: 'Only entities whose path begins with this; / by default, which is all of them.',
} as const;

export const policyPathPrefix = { ...pathPrefix, documentation: 'Only policies whose path begins with this.' } as const;
