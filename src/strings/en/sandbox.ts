/** Words of the free sandbox: what it starts from, what to try first, how to begin anew. */
export const sandbox = {
  startFrom: 'Start from…',
  bring: 'Bring your own…',
  choose: {
    title: 'Start from an account',
    lead: 'Each account keeps its own work in this browser. Changing to another one puts nothing away.',
    openNow: 'open now',
    hasWork: 'your work is here',
    close: 'Close',
  },
  empty: {
    title: 'The empty account',
    summary: 'Nobody in it but you, and two buckets: `app-logs` and `payroll`.',
    tries: [
      { run: 'aws iam create-group --group-name Developers', shows: null },
      {
        run: 'aws iam attach-group-policy --group-name Developers --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
        shows: null,
      },
      { run: 'aws iam create-user --user-name dev-alice', shows: null },
      { run: 'aws iam add-user-to-group --user-name dev-alice --group-name Developers', shows: null },
      { run: 'aws s3 ls --profile dev-alice', shows: null },
      { run: 'aws iam list-users --profile dev-alice', shows: null },
    ],
  },
  unknown: (id: string) => `There is no ready account called \`${id}\`. This is the empty one.`,
  reset: 'Reset',
  resetAsk: 'Empty the account and forget its commands?',
  resetReadyAsk: (title: string) => `Go back to the start of **${title}** and forget your commands in it?`,
  resetYes: 'Reset the account',
  resetNo: 'Keep it',
  tryTitle: 'First commands to try',
  tryHint: 'Choosing one writes it into the terminal. Enter runs it.',
};
