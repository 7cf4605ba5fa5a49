/** Words of questions as lessons ask them: their forms, their results. What the interview says beside is in `interview.ts`. */
export const quiz = {
  one: 'Choose one.',
  all: 'Choose all that apply.',
  true: 'True',
  false: 'Not true',
  commit: 'Commit to this answer',
  result: 'The result',
  mark: (right: boolean, score: number) =>
    right ? 'Right.' : score > 0 ? `Not quite: ${Math.round(score * 100)} % of it is right.` : 'Not right.',
  option: {
    right: 'Your answer, and right.',
    wrong: 'Your answer, and not right.',
    missed: 'Right, and not chosen.',
  },
  ordering: {
    how: 'Bring the steps into order: with the buttons, or with the arrow keys on the number of a step.',
    place: (place: number, text: string) => `Step ${place}: ${text}`,
    move: (by: -1 | 1, text: string) => `${by === -1 ? 'Up' : 'Down'}: ${text}`,
    now: (place: number, count: number) => `Now step ${place} of ${count}.`,
    early: 'Too early: something else has to come before this.',
    right: 'An order that works:',
  },
};
