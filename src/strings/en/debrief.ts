/** Words of the end of a lesson. */
export const debrief = {
  unaided: 'Solved unaided',
  assisted: 'Solved, assisted',
  unaidedText: 'You got there by yourself: no ready command was shown.',
  assistedText: 'A ready command was shown on the way, in a hint or a solution. Start over to do it unaided.',
  learned: 'What you can do now',
  answers: (right: number, all: number) =>
    right === all
      ? `Every answer was right: ${all} of ${all}.`
      : `${right} of ${all} answers were right. The course map marks this lesson as worth another look.`,
  next: (title: string) => `Next: ${title}`,
  map: 'Course map',
  stay: 'Keep it',
};
