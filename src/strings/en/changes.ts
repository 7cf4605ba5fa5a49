/** What a lesson says when something stands in its way: it was edited since, or its checks could not be judged. */
export const changes = {
  losses: {
    title: 'What does not fit any more:',
    gone: (block: string) =>
      `The part \`${block}\` is not in this lesson any more. What you did there is gone; your account keeps it.`,
    predict: (title: string) => `A prediction in **${title}** is open again: commit to an answer once more.`,
    question: (title: string) => `**${title}** The question or its options changed: answer it once more.`,
    task: (title: string) =>
      `The task in **${title}** is open again: it asks for something else now, or for the same later. Press **Check** to see what is left.`,
    command: (line: string) => `AWS refuses a command here that ran before: \`${line}\``,
  },
  unjudged: {
    text: 'The access before and after could not be compared, so this task is not judged to the end. Your account is as you left it.',
    again: 'Check again',
    report: 'Report',
  },
};
