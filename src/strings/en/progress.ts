/** How far a lesson and a track have come, in words that a script writes into a page. */
export const progress = {
  done: (done: number, count: number): string => (done === count ? 'All done' : `${done} of ${count} done`),
  started: (step: number, steps: number): string => `Started: step ${step} of ${steps}`,
  assisted: 'Done, with help',
  unaided: 'Done, unaided',
  look: (missed: number): string => `Worth another look: ${missed === 1 ? '1 answer' : `${missed} answers`} missed`,
};
