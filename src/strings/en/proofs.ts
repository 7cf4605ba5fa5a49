/** Words of the page that shows what the lessons were tried with. */
export const proofs = {
  title: 'How the lessons are proved',
  description:
    'For every task of every lesson: the wrong accounts that were tried and rejected, the right ones that were tried and accepted.',
  lead: [
    'A lesson here is right when it marks right answers right and wrong ones wrong. Nobody can try all answers by hand, so a program does: it plays the author’s solutions, changes one thing in each, and looks at what the checks say.',
    'It runs in the tests of the project, which refuse a lesson that lets one wrong account pass, and again when the site is built. The numbers below come from that build.',
  ],
  terms: [
    {
      term: 'Mutants',
      text: 'A solution, made wrong by one change: `AdministratorAccess` added, a `Resource` that becomes `*`, a Deny or a condition left out, a command left out, a policy on the user in place of the group. Whoever then can do more than after the solution, or loses what was to stay, has to be noticed.',
    },
    {
      term: 'Equivalents',
      text: 'The same access, written in another way: a list in place of one value, statements split, merged or in another order, capitals, a policy in two halves, a second group. Whatever means the same has to pass.',
    },
    {
      term: 'Mistakes',
      text: 'What people do instead, written by the author. Each has to fail on the check that it names, and the learner has to read what was meant for it.',
    },
  ],
  how: 'A change that means the same as the solution counts as no mutant. Whether it does is decided by comparing the two accounts, request by request. A check that nothing ever fails on first is refused as idle.',
  run: 'To run it yourself: `npm run lesson -- prove`.',
  table: {
    caption: 'What was tried, by lesson and task',
    lesson: 'Lesson',
    task: 'Task',
    checks: 'Checks',
    solutions: 'Solutions',
    mistakes: 'Mistakes',
    mutants: 'Mutants rejected',
    equivalents: 'Equivalents accepted',
    all: 'All lessons',
    of: (some: number, all: number): string => (all === 0 ? 'none to try' : `${some} of ${all}`),
  },
  unproved: 'not proved at present',
};
