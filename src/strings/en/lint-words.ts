/** What a finding names. */
export type RuleValues = Readonly<Record<string, string | number>>;

/** What a rule found, and what to do about it. */
export interface RuleWords {
  readonly why: (values: RuleValues) => string;
  readonly fix: (values: RuleValues) => string;
}

/** Advice about a name that is near to one that exists. */
export const meant = (near: string | number | undefined): string =>
  near === '' || near === undefined ? 'Check the spelling.' : `Write \`${near}\`, if you meant that.`;
