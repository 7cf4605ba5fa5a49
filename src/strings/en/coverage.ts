/** Words of the page that lists what is simulated. */
export const coverage = {
  title: 'What the account simulates',
  description:
    'Every operation of the simulated account with the permissions it asks for, its parameters and errors; the condition keys that requests carry; and what differs from AWS.',
  lead: [
    'This list is made when the site is built, from the operations themselves. What stands here is what the account does.',
    'The permissions are those of the example, which runs while the page is made. Other parameters can ask for more: `CreateUser` with tags asks for `iam:TagUser` too.',
  ],
  contents: 'On this page',
  sum: (operations: number, services: number): string => `${operations} operations of ${services} services`,
  /** What loads together is about one thing; ids are those of the code. */
  families: {
    first: 'What lessons begin with',
    simulation: 'Simulation of policies',
    'last-accessed': 'What was used, and when',
    reading: 'Reading users and groups',
    removing: 'Removing users and groups',
    'managed-policies': 'Managed policies',
    credentials: 'Access keys and passwords',
    'names-and-tags': 'Names and tags',
    mfa: 'MFA devices',
    account: 'The account and its reports',
    roles: 'Roles',
    boundaries: 'Permissions boundaries',
  } as Readonly<Record<string, string>>,
  columns: {
    operation: 'Operation',
    permissions: 'Permission, on the resource of the example',
    parameters: 'Parameters',
    errors: 'Errors of its own',
  },
  on: 'on',
  noPermission: 'none needed',
  noParameters: 'none',
  noErrors: 'none',
  required: 'required',
  notTaken: 'not taken',
  keys: {
    title: 'Condition keys',
    lead: 'Requests carry these keys, each where AWS has it: those of whoever asks, and those of the examples above. A parameter can bring its own, as `ExternalId` brings `sts:ExternalId`. A condition on any other key finds none, unless you give the key a value in Access. What ends with a slash stands for a key of each tag.',
  },
  differences: {
    title: 'Differences from AWS',
    notTaken: 'Parameters that the account does not take yet, and says so:',
    none: 'Every parameter of these operations is taken.',
    options: 'Options of the AWS CLI that run nothing here, and say so:',
    commandLine: [
      'Help has sentences of our own, and no pages of man. Tables have no colours, and `aws s3` shows no progress.',
      'A waiter (`aws iam wait …`) asks once, because no time goes by while a command runs.',
      'Of the shell, `if`, `while`, `case`, functions, arrays, arithmetic and background jobs are missing, and programs besides those that `help` lists: `jq`, `xargs`, `sed` and `awk` among them. Each says so and what to do instead.',
      'The shell has one folder, 50 files of 100,000 characters, and 1,000 commands a line.',
    ],
  },
};
