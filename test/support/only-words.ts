import { beforeEach } from 'vitest';

/** `npm test -- words`: the words come in TEST_WORDS, one a line; a test runs when its file and title hold them all. */
const words = (process.env['TEST_WORDS'] ?? '')
  .toLowerCase()
  .split('\n')
  .filter((word) => word !== '');

if (words.length > 0) {
  beforeEach(({ task, skip }) => {
    const text = `${task.file.name} ${task.fullTestName}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) skip();
  });
}
