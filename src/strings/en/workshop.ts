const minutesOf = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** Words of the workshop's live parts: the projector, the links and their codes. */
export const workshop = {
  code: {
    label: (link: string) => `QR code: ${link}`,
    loading: 'The code is being drawn.',
    failed: 'The code could not be drawn. The link beside it works.',
    local: 'This address works on this computer only. Put the site on a host that the room can reach.',
  },

  links: {
    lesson: 'Lesson',
    step: 'Step',
    whole: 'From its beginning',
    link: 'Link',
    copy: 'Copy link',
    copied: 'Copied.',
    notCopied: 'The browser did not allow it. Select the link and copy it yourself.',
    code: 'Code for phones',
  },

  projector: {
    label: 'Projector',
    item: (number: number, count: number, title: string) => `${number} of ${count} · ${title}`,
    screen: (number: number, count: number) => `Screen ${number} of ${count}`,
    goTo: (number: number, title: string) => `Item ${number}: ${title}`,
    agenda: 'Agenda',
    controls: 'Controls',
    now: (number: number, count: number, title: string, screen: string) =>
      `Item ${number} of ${count}: ${title}. ${screen}.`,
    join: 'Follow on your own screen',
    timer: 'Time left for this item',
    left: (time: string) => `${time} left`,
    over: (time: string) => `${time} over`,
    timeUp: 'The time of this item is up.',
    start: 'Start timer',
    pause: 'Pause timer',
    started: 'Timer started.',
    paused: 'Timer paused.',
    minute: 'One more minute',
    minuteShort: '+1 min',
    minuteAdded: 'One minute added.',
    more: '↓ More below',
    revealNext: (count: number, all: number) => `Reveal ${count + 1} of ${all}`,
    hide: 'Hide again',
    hidden: 'Hidden again.',
    notes: 'Notes',
    notesTitle: 'Notes for the facilitator',
    previous: 'Previous',
    next: 'Next',
    full: 'Full screen',
    noFull: 'This browser shows nothing in full screen.',
    code: 'Code',
    help: 'Keys',
    close: 'Close',
    leave: 'Leave',
    single: 'Single letters work as keys',
    startOver: 'Start the workshop over',
    startedOver: 'Started over.',
    noScript: 'The projector needs JavaScript. The agenda can be read and printed without it.',
    opened: {
      resumed: 'Goes on where this tab was.',
      changed: 'The agenda has changed since this tab last showed it, so it starts over.',
    },
    notKept: 'This browser keeps nothing: after a reload the workshop starts over.',
    keys: [
      { keys: ['→', 'Space', 'Page Down'], does: 'Next screen' },
      { keys: ['←', 'Page Up'], does: 'Previous screen' },
      { keys: ['R'], does: 'Reveal the next answer' },
      { keys: ['T'], does: 'Start or pause the timer' },
      { keys: ['M'], does: 'One more minute' },
      { keys: ['N'], does: 'Show or hide the notes' },
      { keys: ['Q'], does: 'The code and the link, large' },
      { keys: ['F'], does: 'Full screen' },
      { keys: ['↓', '↑'], does: 'Scroll a long screen' },
      { keys: ['?'], does: 'These keys' },
      { keys: ['Esc'], does: 'Leave; the place is kept in this tab' },
    ],
  },
};

/** Words of the workshop's pages, which no script draws. */
export const workshopPages = {
  nav: 'Workshop',
  title: 'Workshop',
  description: 'Run a workshop on AWS IAM groups in 30, 60 or 90 minutes: agendas, a projector view and task sheets.',
  lead: 'Teach IAM groups to a room in 30, 60 or 90 minutes. You need a projector and this site. Nobody needs an AWS account.',
  minutes: minutesOf,

  agendas: { title: 'Three agendas' },

  how: {
    title: 'How to run one without a server',
    steps: [
      {
        title: 'Put the site where the room can reach it',
        text: 'Any static host will do: `npm run build` makes a folder of files, `dist`. In your own network `npx astro preview --host` serves it from your laptop.',
      },
      {
        title: 'Print the task sheets',
        text: 'One for each person. The answers begin on a page of their own, which stays with you.',
      },
      {
        title: 'Start projecting',
        text: 'One thing at a time in large type, with its code, its link and a timer. The keys of a presenter work.',
      },
      {
        title: 'Predict, then reveal',
        text: 'Let the room vote before anybody looks. The answers of lessons and decisions are computed by the simulated account, not written by hand.',
      },
      {
        title: 'Let people keep what they did',
        text: 'Their work stays in their own browser, and so does yours: the projector keeps its place in its tab. Nothing is collected.',
      },
    ],
  },

  links: {
    title: 'Send the room to a step',
    lead: 'Choose a lesson and a step. Copy the link into the chat, or show the code.',
    noScript: 'Making links needs JavaScript. The lessons are listed in the course.',
  },

  agenda: {
    description: (title: string) =>
      `${title}: the agenda of a workshop on AWS IAM groups, with notes for the facilitator.`,
    project: 'Start projecting',
    sheet: 'Task sheets',
    print: 'Print with the print command of your browser: the notes come along.',
    start: 'Starts at',
    kind: { talk: 'Talk', lesson: 'Lesson', question: 'Question for the room', break: 'Break' },
    back: 'All agendas',
  },

  projector: {
    title: (title: string) => `Projecting: ${title}`,
    description: (title: string) => `${title}, one part at a time in large type.`,
    today: 'Today',
    asked: 'Predict',
    task: 'Your task',
    checks: (count: number) => (count === 1 ? 'One check' : `${count} checks`),
    solution: 'One way to do it',
    choose: { single: 'One is right.', multiple: 'All that apply.' },
    right: 'Right',
    true: 'True',
    false: 'Not true',
    order: 'Which order?',
    ordered: 'A right order',
    mended: 'One document that passes',
    broken: 'The policy',
    session: (session: string): string => {
      if (session === 'console') return 'signed in to the console';
      return session === 'token'
        ? 'credentials of GetSessionToken,'
        : `in a session of the role ${session.slice('role:'.length)},`;
    },
    mfa: { with: 'with MFA', without: 'without MFA' },
  },

  sheet: {
    title: (title: string) => `Task sheet: ${title}`,
    description: (title: string) =>
      `The tasks of ${title} to print, with room to write. The answers are on a page of their own.`,
    how: 'Predict first, in ink. Then try it: the account tells you.',
    name: 'Name',
    predict: 'Predict',
    task: 'Do',
    question: 'Answer',
    why: 'Why?',
    written: 'Your commands',
    answers: 'Answers',
    answersFor: 'For the facilitator. Keep this page.',
    withAnswers: 'Print the answers too',
    onScreen: 'Print this page: a sheet for each person, the answers on a page of their own at the end.',
    back: 'The agenda',
  },
};
