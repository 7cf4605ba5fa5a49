/** Notes that are said no more, but stand in the logs of saved work: what was said then is shown again. */
export const retiredNotes: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> = {
  assignment: ({ what }) =>
    `This shell set variables by \`export\` alone, so nothing was run. Write \`export ${what}\` on a line of its own.`,
  'pipe-unsupported': ({ command }) => `This shell could not pipe into \`${command}\`, so nothing was run.`,
  'cat-no-input': () => '`cat` shows a file, and none was named. `ls` lists the files of this shell.',
  'output-not-yet': ({ format }) => `The sandbox did not print \`${format}\`, so nothing was run.`,
  's3-copy-not-yet': () => 'The sandbox did not copy from bucket to bucket, so nothing was run.',
  'help-words': () => 'The sandbox has words of its own, such as `why`, `undo` and `reset`. `help` lists them.',
};
