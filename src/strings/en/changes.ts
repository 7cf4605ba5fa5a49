/** What a lesson says when something stands in its way: it was edited since, or its checks could not be judged. */
export const changes = {
  /** What became of saving or loading. */
  notice: {
    dismiss: 'Dismiss',
    reload: 'Reload',
    unavailable: 'This browser does not let the page save. Your work lasts until you close the tab.',
    'changed-elsewhere': 'This account was changed in another tab. What you see here includes the change.',
    unreadable: 'What was saved here could not be read, so this is a fresh start. Nothing was deleted.',
    'lesson-changed': 'This lesson was improved since you were here. What still fits was kept.',
    'newer-version':
      'Your work was saved by a newer version of this page. Reload to get it: what you do until then is not kept.',
  },
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
