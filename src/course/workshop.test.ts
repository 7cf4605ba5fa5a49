import { expect, test } from 'vitest';
import { readWorkshopsFrom } from './node-workshops.ts';
import { readWorkshop } from './workshop.ts';

const AGENDA = `title: Half an hour
minutes: 30
for: Developers who use IAM
items:
  - kind: talk
    title: Why groups
    minutes: 5
    say: Ask who *attaches* to users.
    show: A group holds users.
  - kind: lesson
    title: Hands on
    minutes: 15
    say: Walk around.
    lesson: first
    steps: [two]
  - kind: question
    title: Together
    minutes: 8
    say: Count hands.
    question: who-wins
  - kind: break
    title: Air
    minutes: 2
    say: Open a window.
`;
const COURSE = { lessons: [{ id: 'first', steps: [{ id: 'one' }, { id: 'two' }] }], questions: [{ id: 'who-wins' }] };
const read = (text: string) => readWorkshop('half', text, 'lessons/workshops/half.yaml', COURSE);

test('an agenda is read with the words for the room and those for the facilitator apart, both as HTML', () => {
  const agenda = read(AGENDA);
  expect(agenda).toMatchObject({ id: 'half', title: 'Half an hour', minutes: 30, for: 'Developers who use IAM' });
  expect(agenda.items[0]).toEqual({
    kind: 'talk',
    title: 'Why groups',
    minutes: 5,
    say: 'Ask who <em>attaches</em> to users.',
    show: 'A group holds users.',
  });
  expect(agenda.items[1]).toMatchObject({ kind: 'lesson', lesson: 'first', steps: ['two'], show: null });
});

test('a lesson without steps is all of its steps', () => {
  expect(read(AGENDA.replace('    steps: [two]\n', '')).items[1]).toMatchObject({ steps: [] });
});

test.each([
  [
    'minutes that do not add up',
    AGENDA.replace('minutes: 15', 'minutes: 14'),
    /half\.yaml:2: minutes: the items take 29 minutes together, not 30/,
  ],
  [
    'a lesson that there is not',
    AGENDA.replace('lesson: first', 'lesson: fist'),
    /half\.yaml:14: items\[1\]\.lesson: there is no lesson "fist"/,
  ],
  [
    'a step that the lesson does not have',
    AGENDA.replace('[two]', '[one, three]'),
    /half\.yaml:15: items\[1\]\.steps\[1\]: "first" has no step "three"; there are one, two/,
  ],
  [
    'a question that the bank does not have',
    AGENDA.replace('question: who-wins', 'question: who-loses'),
    /half\.yaml:20: items\[2\]\.question: the bank has no question "who-loses"/,
  ],
  ['a talk with nothing to show', AGENDA.replace('    show: A group holds users.\n', ''), /items\[0\]\.show/],
  ['a mistyped key', AGENDA.replace('say: Walk', 'says: Walk'), /items\[1\]\.says: unknown key "says"/],
  ['a kind that there is not', AGENDA.replace('kind: break', 'kind: brake'), /half\.yaml:21: items\[3\]/],
])('an author is told of %s', (_name, text, expected) => {
  expect(() => read(text)).toThrow(expected);
});

test('a course without agendas has none', () => {
  expect(readWorkshopsFrom('/nowhere', COURSE)).toEqual([]);
});
