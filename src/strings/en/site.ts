import type { NotSimulated } from '../../iam/index.ts';

/** Words of the pages around the workbench. */
export const site = {
  name: 'IAM Dojo',
  /** The title of a page in the browser's tab. */
  title: (page: string): string => `${page} · IAM Dojo`,
  skip: 'Skip to the content',

  nav: {
    label: 'Main',
    menu: 'Menu',
    course: 'Course',
    sandbox: 'Sandbox',
    interview: 'Interview',
    about: 'About',
  },

  theme: { label: 'Colour scheme', system: 'As the system', light: 'Light', dark: 'Dark' },

  footer: {
    notAffiliated: 'Not affiliated with or endorsed by AWS.',
    trademarks: 'AWS and its service names are trademarks of Amazon.com, Inc. or its affiliates.',
    licences: 'Code: MIT. Text: CC BY 4.0.',
    about: 'About, privacy, licences',
  },

  minutes: (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`),

  landing: {
    description:
      'Learn AWS IAM groups in a simulated account that runs in your browser. Type real commands, predict what AWS decides, and see the statement that decided.',
    title: 'Know what AWS will decide, and why.',
    lead: 'A whole IAM account runs in this page. Change it with real commands, ask who may do what, and see the statement that decides.',
    start: 'Start the course',
    sandbox: 'Open the sandbox',
    promise: 'No sign-in, no AWS account, no cost. Nothing leaves your browser.',
    course: {
      title: 'The course',
      all: 'All lessons',
      sizes: (lessons: number, minutes: number): string =>
        lessons === 1 ? `One lesson so far, ${minutes} minutes.` : `${lessons} lessons so far, ${minutes} minutes.`,
      growing: 'The course is being written. What you see listed is what there is.',
    },
    how: {
      title: 'How it works',
      steps: [
        {
          title: 'Change the account',
          text: 'Type the commands you would type at work. The answers and the errors are worded as AWS words them.',
        },
        {
          title: 'Predict',
          text: 'Say what AWS will decide before you see it. A guess that you commit to is one that you learn from.',
        },
        {
          title: 'See what decides',
          text: 'Every decision names its statement, the policy it stands in, and the way that policy reaches the user.',
        },
      ],
      predict: { question: 'Can dana delete `app-logs/2026.txt`?', you: 'You say', account: 'The account says' },
      decides: { of: (policy: string, group: string): string => `${policy}, attached to ${group}` },
    },
    who: {
      title: 'Who it is for',
      people: [
        {
          title: 'You start with AWS',
          link: { to: '/learn/' as const, text: 'To the course' },
          text: 'Learn users, groups and policies by using them. Break the account as often as you like: one word brings it back.',
        },
        {
          title: 'You prepare for an interview',
          link: { to: '/interview/' as const, text: 'To the questions' },
          text: 'Drill the questions that come up, say how sure you are, and see what decides. Then sit a mock interview against the clock.',
        },
        {
          title: 'You teach',
          link: { to: '/workshop/' as const, text: 'To the workshops' },
          text: 'Run an agenda of 30, 60 or 90 minutes with a projector and task sheets: nobody needs an AWS account. Any right answer passes, however it is written.',
        },
      ],
    },
  },

  hero: {
    asks: 'Ask another question',
    questions: {
      delete: {
        tab: 'Delete a log',
        question: 'Dana is in both groups. Can she delete a log?',
        yes: 'Yes, Developers allows it',
        no: 'No, Contractors denies it',
        because: 'One Deny outweighs any number of Allows, whichever group it comes through.',
      },
      read: {
        tab: 'Read a log',
        question: 'Can she still read a log?',
        yes: 'Yes, Developers allows it',
        no: 'No, Contractors denies it',
        because: 'The Deny names deleting and nothing else. For reading, the Allow stands.',
      },
      stop: {
        tab: 'Stop a server',
        question: 'Can she stop a server?',
        yes: 'Yes, nothing denies it',
        no: 'No, nothing allows it',
        because: 'Neither policy speaks of EC2. What no statement allows is denied.',
      },
    },
    right: 'You had it.',
    wrong: 'Not so.',
    prompt: 'Choose first. Then the account decides.',
    picture:
      'Dana is a member of two groups. Developers carries a policy that says: Allow s3:*. Contractors carries one that says: Deny s3:Delete* on app-logs/*.',
  },

  course: {
    title: 'Course',
    description: 'The lessons of IAM Dojo: AWS IAM users, groups and policies, learned in a simulated account.',
    lead: 'Each lesson opens an account of its own. Your progress is kept in this browser and nowhere else.',
    lessons: (count: number): string => (count === 1 ? '1 lesson' : `${count} lessons`),
    empty: 'No lessons yet.',
    growing: 'More lessons are being written. They appear here when they are done.',
  },

  lesson: {
    steps: 'Steps of this lesson',
    step: (number: number): string => `Step ${number}`,
    position: (track: string, number: number, count: number): string => `${track} · lesson ${number} of ${count}`,
    objectives: 'You will learn to',
    views: 'View',
    lessonView: 'Lesson',
    accountView: 'Account',
    account: 'The account',
    noScript: 'The account needs JavaScript. The text of the lesson can be read without it.',
    next: 'Next lesson',
    all: 'All lessons',
    end: 'End of the lesson',
  },

  sandbox: {
    title: 'Sandbox',
    description: 'A simulated AWS account to try things in. It runs in your browser; no sign-in, no cost.',
    lead: 'An account to try things in; `reset` starts it over.',
    noScript: 'The sandbox needs JavaScript: the account runs in your browser and nowhere else.',
  },

  about: {
    title: 'About',
    description: 'What IAM Dojo is, what it keeps, what it simulates and what not yet, its data and its licences.',
    contents: 'On this page',
    what: {
      title: 'What it is',
      text: [
        'IAM Dojo is a web page with a simulated AWS account inside. You change the account with the commands of the AWS CLI, and for each request the page decides what AWS would decide: allowed, explicit deny or implicit deny. It names the statement that decided.',
        'The course on top of it teaches IAM groups. A task is checked by what your account allows and denies, not by how you wrote it.',
        'IAM Dojo is not affiliated with or endorsed by AWS. For anything that matters, check against AWS itself: `aws iam simulate-principal-policy` and the IAM documentation.',
      ],
      claims: 'What the course teaches, statement by statement',
      proofs: 'How the lessons are proved, task by task',
      coverage: 'What the account simulates, operation by operation',
    },
    privacy: {
      title: 'What is kept, and where',
      text: [
        'There is no server behind this site, no sign-in, no analytics and no cookie. Nothing you type leaves your browser.',
        'Your accounts, your answers and your progress are kept in this browser (IndexedDB). The colour scheme you choose is kept in its local storage, and a workshop on the projector keeps its place in the tab. To remove all of it, clear the data of this site in the settings of your browser.',
        'Do not paste real passwords or keys. Nothing here needs them.',
      ],
    },
    simulated: {
      title: 'What is simulated',
      lead: (operations: number, services: number): string =>
        `${operations} API operations of ${services} services. The list is made from the code that runs them.`,
      reads: 'Reads',
      writes: 'Changes',
      decisions:
        'Decisions look at the policies of the user and of the groups that the user is in: Allow and Deny, wildcards, `Action` and `NotAction`, `Resource` and `NotResource`.',
    },
    missing: {
      title: 'What is not simulated',
      lead: 'AWS looks at these as well. This account does not, so its answers hold only where none of them is involved.',
      items: {
        resourceControlPolicies: 'Resource control policies of an organization; its service control policies count',
        otherResourcePolicies:
          'Policies of resources other than buckets and roles, such as queues, encryption keys and VPC endpoints',
        otherAccounts:
          'Requests from and to other accounts: those of an organization stand there by name, and nothing runs in them',
        canonicalUsers: 'Principals of a bucket policy that are named by a canonical user id: they match nobody',
        serviceConditionKeys:
          'Most condition keys that a service adds to a request. Which ones requests carry is listed with the operations',
        otherServices:
          'Data of services that are not listed above. Their actions can be asked and are decided, and nothing is kept',
        federation:
          'Sign-in through SAML, OpenID Connect or Identity Center, but for the session that opens the account',
        otherCredentials:
          'Passkeys and hardware MFA devices, SSH keys, server and signing certificates, credentials of single services',
        instanceProfiles: 'Instance profiles and roles that AWS makes for its own services',
        passRole: '`iam:PassRole`: no service here takes a role',
        delays:
          'AWS’s own delays, unless you set one with `replication`: a change holds at once, CloudTrail knows of a call at once, and so do reports of last use',
        limitsOfRate: 'Throttling, outages and maintenance',
        managementAccount:
          'The management account of an organization that this account has joined: units and moves, which AWS leaves to it, can be made from here',
      } satisfies Record<NotSimulated, string>,
    },
    data: {
      title: 'Data from AWS',
      lead: 'Names of actions and the AWS managed policies come from these packages, cut at build time.',
      version: (version: string): string => `Version ${version}, data of`,
      actions: 'Services, actions, resource types',
      policies: 'AWS managed policies and their versions',
    },
    licences: {
      title: 'Licences',
      text: [
        'The code is under the MIT licence, the lessons and other text under CC BY 4.0.',
        'The typefaces are Source Serif 4, Source Sans 3 and Source Code Pro, by Adobe, under the SIL Open Font License 1.1.',
        'AWS, Amazon Web Services and the names of its services are trademarks of Amazon.com, Inc. or its affiliates.',
      ],
      notice: 'Notices of what is shipped with this site',
    },
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may be old or mistyped. The course and the sandbox are a step away.',
    course: 'To the course',
    sandbox: 'To the sandbox',
  },
};
