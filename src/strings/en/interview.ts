import type { Level, QuestionKindId, RequestSpec } from '../../grader/index.ts';
import type { PolicyKind, Via } from '../../iam/index.ts';
import type { Confidence, KeepNotice, Outcome } from '../../session/drill.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function signIn(session: NonNullable<RequestSpec['session']>): string {
  if (session === 'console') return 'signed in to the console';
  return session === 'token'
    ? 'with credentials of `GetSessionToken`,'
    : `in a session of the role \`${session.slice('role:'.length)}\`,`;
}

/** A request in words: who asks, what for, and in which way. */
function request({ who, action, resource, session, mfa, context }: RequestSpec): string {
  const signedIn = session === undefined ? [] : [`${signIn(session)} ${mfa === true ? 'with' : 'without'} MFA`];
  const keys = Object.entries(context ?? {}).map(
    ([key, value]) => `\`${key}\` is \`${typeof value === 'string' ? value : value.join(', ')}\``,
  );
  const around = [...signedIn, ...keys];
  const rest = around.length === 0 ? '' : `, ${around.join(', ')}`;
  return `Can **${who}** do \`${action}\` on \`${resource}\`${rest}?`;
}

const carrier: Readonly<Record<Via['entity'], string>> = {
  user: 'user',
  group: 'group',
  role: 'role',
  bucket: 'bucket',
  key: 'key',
  resource: 'resource',
  session: 'session',
  endpoint: 'VPC endpoint',
  root: 'root of the organization',
  ou: 'organizational unit',
  account: 'account',
};

const policyOf: Readonly<Record<PolicyKind, string>> = {
  identity: 'A policy of a user or a group',
  bucket: 'A bucket policy',
  resource: 'A policy of a resource',
  trust: 'The trust policy of a role',
  boundary: 'A permissions boundary',
  session: 'A session policy',
  scp: 'A service control policy',
  rcp: 'A resource control policy',
  endpoint: 'The policy of a VPC endpoint',
};

/** Words of the interview: its pages, the drill, the mock interview, their reports. */
export const interview = {
  title: 'Interview',
  description:
    'Interview questions on AWS IAM groups: drills by topic and level, a mock interview against the clock, and a page for every question.',
  lead: 'Commit to an answer, say how sure you are, then see what is so. Where a question asks what AWS decides, the simulated account decides it.',

  level: { basic: 'Basic', intermediate: 'Intermediate', advanced: 'Advanced' } satisfies Record<Level, string>,
  kind: {
    single: 'one answer',
    multiple: 'several answers',
    'true-false': 'true or not',
    ordering: 'an order',
    matching: 'what goes with what',
    numeric: 'a number',
    decision: 'what AWS decides',
    'find-the-statement': 'the statement that decides',
    'spot-the-error': 'a line that is wrong',
    fix: 'a policy to mend',
    open: 'in your own words',
  } satisfies Record<QuestionKindId, string>,
  questions: (count: number): string => counted(count, 'question', 'questions'),
  sets: { 'article-nine': 'The nine' } as Readonly<Record<string, string>>,

  choose: {
    title: 'Drill',
    lead: 'Questions one by one, with the answer after each. What you had wrong and what is new come first.',
    topics: 'Topics',
    topicsHint: 'None chosen means all.',
    level: 'Level',
    anyLevel: 'Any',
    count: 'How many',
    start: 'Start the drill',
    weak: 'Only what you had wrong or guessed',
  },
  nine: {
    title: 'The nine',
    text: 'Nine questions that interviews on IAM groups come back to, to be answered in your own words and held against a model answer.',
    start: 'Answer the nine',
  },
  mock: {
    title: 'Mock interview',
    description: 'Twelve questions on AWS IAM groups in fifteen minutes, then a report that you can print.',
    text: 'Twelve questions in fifteen minutes, from the basics up. Nothing is shown until the end. Then a report to print.',
    open: 'To the mock interview',
    ready: 'Before you start',
    rules: [
      'Twelve questions, fifteen minutes. The clock goes on when you reload or close the page.',
      'You see no answers until the end. A question that you leave for later comes back.',
      'Three questions are open. Write what you would say, or say it aloud and commit. At the end you hold it against a model answer, line by line.',
      'What you have begun when the time is up counts as it stands.',
    ],
    start: 'Start the clock',
    again: 'Another interview',
    noQuestions: 'The bank has no questions yet.',
    question: (number: number, count: number): string => `Question ${number} of ${count}`,
    answered: (answered: number, count: number): string => `${answered} of ${count} answered`,
    commit: 'Commit, and go on',
    skip: 'Leave it for later',
    end: 'End the interview',
    endAsk: (left: number): string =>
      left === 0
        ? 'End the interview now?'
        : `End the interview now? ${counted(left, 'question has', 'questions have')} no answer yet.`,
    endYes: 'End it',
    endNo: 'Go on',
    left: 'Time left',
    clock: (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    minutesLeft: (minutes: number): string => `${counted(minutes, 'minute', 'minutes')} left.`,
    compareTitle: 'Hold your answer against the model answer',
    compareLeft: (count: number): string =>
      count === 1 ? 'The last open answer.' : `${count} open answers to go through.`,
    reportTitle: 'Report of a mock interview',
  },

  drill: {
    title: 'Drill',
    description: 'A drill on AWS IAM groups: question by question, with the answer and its reason after each.',
    opening: 'Getting the questions…',
    missing: 'The questions could not be loaded. Check the connection, then try again.',
    again: 'Try again',
    of: (number: number, count: number): string => `Question ${number} of ${count}`,
    end: 'End here',
    all: 'All topics',
    whole: (title: string): string => `${title}, as a set`,
    one: 'One question',
    weak: 'Weak spots',
    left: (answered: number, count: number): string =>
      `A drill is under way: ${answered} of ${counted(count, 'question', 'questions')} answered.`,
    resume: 'Go on with it',
    startOther: 'Start the new one instead',
    other: (label: string): string => `The new one: ${label}`,
    none: 'No drill is under way.',
    startTen: 'Ten questions over everything',
    choose: 'Choose topics and level',
    unmet: 'No question fits that choice. Take another topic or another level.',
    unmetWeak: 'There is nothing to repeat: you have no wrong and no guessed answer in that choice.',
    rate: 'How sure are you?',
    confidence: { guessing: 'Guessing', unsure: 'Unsure', sure: 'Sure' } satisfies Record<Confidence, string>,
    letter: { guessing: 'G', unsure: 'U', sure: 'S' } satisfies Record<Confidence, string>,
    revise: 'Change the answer',
    said: (confidence: Confidence, right: boolean): string =>
      right
        ? {
            guessing: 'You were guessing: read why it is so.',
            unsure: 'You were unsure, and had it.',
            sure: 'You were sure.',
          }[confidence]
        : {
            guessing: 'You were guessing.',
            unsure: 'You were unsure.',
            sure: 'You were sure: this one is worth another look.',
          }[confidence],
    next: 'Next question',
    toReport: 'To the report',
    marking: 'Marking…',
    unmarked:
      'The answer could not be marked: a file of this page is missing. Your answer is kept. Check the connection, then try again.',
    keys: {
      label: 'Keys',
      asking: '`1`–`9` choose, `Enter` commits. In a text or a list, `Ctrl` + `Enter` commits.',
      rating: '`1` `2` `3`, or `G` `U` `S`',
      revealed: '`Enter` or `→` for the next question.',
      comparing: '`1`–`9` tick, `Enter` or `→` goes on.',
    },
    reportTitle: 'Report of a drill',
    same: 'The same again',
    another: 'Another choice',
  },

  compare: {
    spoken: 'You wrote nothing down.',
    model: 'A model answer',
    rubric: 'Which of these did you say?',
    points: (met: number, total: number): string => `${met} of ${counted(total, 'point', 'points')}.`,
    wrong: 'What people often say, and is not so',
    next: 'Count it, and go on',
  },

  form: {
    account: 'How the account was made',
    request,
    verdicts: 'What does AWS decide?',
    yourVerdict: (verdict: string): string => `You said **${verdict}**.`,
    trace: 'How AWS decides it',
    explaining: 'Asking the account…',
    noTrace: 'The path of the decision could not be loaded. Check the connection, then open the question again.',
    open: 'Your answer',
    openHint: 'Write it as you would say it, or say it aloud and commit.',
    document: 'The policy document',
    documentOf: (entity: string, name: string, policy: string): string =>
      `The inline policy \`${policy}\` of the ${entity} \`${name}\``,
    reset: 'Back to the document as it was',
    line: (line: number): string => `Line ${line}`,
    refused: 'AWS would not take this document',
    accepted: 'AWS would take this document.',
    checks: 'What the account decides with your document',
    checkState: { pass: 'holds', fail: 'does not hold', pending: 'not looked at' },
    solution: 'A solution',
    match: {
      how: 'Choose for each what goes with it.',
      choices: (left: string): string => `What goes with: ${left}`,
      none: 'Choose…',
      right: (right: string): string => `It goes with **${right}**.`,
    },
    number: {
      label: 'Your number',
      labelOf: (unit: string): string => `How many ${unit}?`,
      noNumber: 'That is no number. Write digits, such as 12 or 1,500.',
      right: (number: string, unit: string): string => `It is **${number}**${unit === '' ? '' : ` ${unit}`}.`,
      within: (tolerance: string): string => `Up to ${tolerance} beside it counts.`,
    },
    statement: {
      choose: 'Which statement decides? Where several do, each of them is right.',
      way: (placement: Via['placement'], entity: Via['entity'], name: string): string =>
        ({
          inline: `Inline in the ${carrier[entity]} \`${name}\``,
          managed: `Attached to the ${carrier[entity]} \`${name}\``,
          resource: `On the ${carrier[entity]} \`${name}\` that is asked for`,
          trust: `Who may assume the ${carrier[entity]} \`${name}\``,
          boundary: `Boundary of the ${carrier[entity]} \`${name}\``,
          session: `Of the session \`${name}\``,
          control: `On the ${carrier[entity]} \`${name}\``,
          endpoint: `On the ${carrier[entity]} \`${name}\``,
        })[placement],
      none: 'None of them decides it.',
      too: 'This one decides it as well.',
    },
    spot: {
      choose: 'Which line is wrong?',
      document: (policy: PolicyKind): string => policyOf[policy],
      aws: 'AWS refuses the document',
      lint: 'What a reviewer finds',
      notHere: 'Nothing is wrong with this line.',
    },
  },

  after: {
    belief: 'A common belief',
    truth: 'What is so',
    remedy: (title: string): string => `The lesson on it: ${title}`,
    sources: 'Sources',
    page: 'The page of this question',
  },

  report: {
    right: (right: number, count: number): string => `${right} of ${count} right`,
    score: (score: number): string => `${Math.round(score * 100)} % of the points`,
    minutes: (seconds: number): string =>
      `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s of 15 min`,
    outcome: {
      right: 'Right',
      partly: 'Partly right',
      wrong: 'Not right',
      unanswered: 'Not answered',
    } satisfies Record<Outcome, string>,
    partly: (score: number): string => `Partly right, ${Math.round(score * 100)} %`,
    topics: 'By topic',
    levels: 'By level',
    confidence: 'By how sure you were',
    ofAsked: (right: number, total: number): string => `${right} of ${total}`,
    beliefs: 'Worth another look',
    beliefsNone: 'No known misconception shows in these answers.',
    sureAndWrong: 'sure, and not right',
    lines: 'Question by question',
    copy: 'Copy as text',
    copied: 'Copied.',
    copyFailed: 'The browser does not let the page copy. Here is the text:',
    print: 'Print',
    made: 'Made with IAM Dojo. Not affiliated with or endorsed by AWS.',
  },

  stand: {
    title: 'Where you stand',
    opening: 'Looking at your answers…',
    empty: 'No answers yet. After the first drill your weak spots show here.',
    unavailable: 'This browser does not let the page keep anything, so there is nothing to show.',
    summary: (right: number, answered: number, total: number): string =>
      `**${answered}** of ${total} questions answered, **${right}** right the last time.`,
    sureAndWrong: 'Sure, and not right',
    beliefs: 'Beliefs behind your answers',
    topics: 'By topic, weakest first',
    drillTopic: (title: string): string => `Drill ${title}`,
    drillWeak: 'Drill your weak spots',
    sure: (right: number, answered: number): string =>
      `When you were sure, you were right ${right} of ${answered} times.`,
    forget: 'Start again',
    forgetAsk: 'Take all your answers away? Weak spots and the order of questions begin anew. This cannot be undone.',
    forgetYes: 'Take them away',
    forgetNo: 'Keep them',
    forgotten: 'Your answers are gone from this browser.',
    forgetFailed: 'The browser did not let the page take them away.',
    last: { right: 'right the last time', wrong: 'not right the last time' },
  },

  list: {
    title: 'All questions',
    lead: 'Each has a page of its own, with the answer folded away.',
    drill: 'Drill this topic',
  },

  page: {
    show: 'Show the answer',
    answer: 'Answer',
    rightOption: 'right',
    order: 'A right order',
    why: 'Why',
    model: 'A model answer',
    rubric: 'What a good answer says',
    wrong: 'What people often say, and is not so',
    solutions: (count: number): string => (count === 1 ? 'A document that does it' : 'Documents that do it'),
    mistakes: 'Documents that do not',
    fails: 'What must hold',
    try: 'Answer it',
    drill: (topic: string): string => `Drill ${topic}`,
    previous: 'Previous',
    next: 'Next',
    end: 'More questions',
    true: 'True.',
    false: 'Not true.',
    pairs: 'What goes with what',
    choices: 'To choose from',
    statement: (policy: string, sid: string | null): string =>
      sid === null ? `\`${policy}\`` : `\`${sid}\` of \`${policy}\``,
    none: 'None of them',
    lines: (lines: readonly number[]): string =>
      lines.length === 1 ? `Line ${lines[0]}` : `Lines ${lines[0]} to ${lines.at(-1)}`,
  },

  noScript:
    'Drills and mock interviews need JavaScript: your answers are kept in your browser and nowhere else. Every question has a page that reads without it.',

  notice: {
    unavailable: 'This browser does not let the page keep anything. Your answers last until you close the tab.',
    unreadable: 'What was kept of your answers could not be read, so this is a fresh start. Nothing was deleted.',
    'newer-version':
      'Your answers were kept by a newer version of this page. Reload to get it: what you answer until then is not kept.',
    dismiss: 'Dismiss',
  } satisfies Record<KeepNotice | 'dismiss', string>,
};
