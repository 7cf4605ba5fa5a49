/** Words of a lesson's own parts: predictions, tasks, steps, the phone's switch. */
export const lesson = {
  predict: {
    title: 'Predict',
    question: (who: string, action: string, resource: string) => `Can **${who}** do \`${action}\` on \`${resource}\`?`,
    commit: 'Commit to this answer',
    choice: {
      allowed: 'A statement allows it, and none denies it.',
      implicitDeny: 'Nothing allows it.',
      explicitDeny: 'A Deny statement matches it.',
    },
    right: (answer: string) => `You predicted **${answer}**, and that is right.`,
    wrong: (answer: string) => `You predicted **${answer}**. AWS decides otherwise.`,
    differs: (answer: string) =>
      `Your account is not as the lesson has it here: there the answer is **${answer}**. \`undo\` takes your changes back one by one.`,
    showOnMap: 'See the path',
    waiting: 'Opens after the part before.',
    result: 'The decision',
    missing: (who: string) =>
      `There is no user \`${who}\` in the account now. Type \`undo\` until the user is back, then predict.`,
  },

  task: {
    title: 'Your task',
    check: 'Check',
    checkState: { pass: 'done', fail: 'not yet', pending: 'to do' },
    hint: 'Hint',
    hintOf: (n: number, total: number) => `Hint ${n} of ${total}`,
    hintsUp: (total: number) => `All ${total} hints shown`,
    hintTitle: (n: number) => `Hint ${n}`,
    undo: 'Undo last command',
    startOver: 'Start over',
    startOverAsk: 'Start the whole lesson over? The account goes back to its start and your commands are dropped.',
    startOverYes: 'Start over',
    solution: 'Show a solution',
    solutionAsk: 'Seeing a solution marks this lesson as **assisted**. You can still run it yourself.',
    solutionYes: 'Show it',
    keepTrying: 'Keep trying',
    solutionTitle: 'A solution',
    waiting: 'Opens after the part before.',
    solved: 'Solved.',
    solvedAssisted: 'Solved, with help: a ready command was shown.',
    progress: (pass: number, total: number) => `${pass} of ${total} checks pass.`,
    firstFailing: (label: string) => `Not yet: ${label}`,
  },

  question: {
    title: 'Question',
    waiting: 'Opens after the part before.',
  },

  commands: {
    copy: 'Copy to terminal',
    copyLabel: 'Copy to terminal: these commands, without running them',
  },

  views: {
    progress: (pass: number, total: number) => `${pass} of ${total}`,
    progressLabel: (pass: number, total: number) => `${pass} of ${total} checks pass`,
    predict: 'Predict first',
    question: 'Answer first',
    solved: 'Solved',
  },
};
