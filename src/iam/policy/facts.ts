/** What a service knows besides the text of a policy. */
export interface PolicyFacts {
  /** The bucket that a bucket policy is for. */
  readonly bucket?: string;
  /** Whether there is the user, role or session that a value of kind AWS names. */
  isPrincipal?(value: string): boolean;
}
