/** Words of the page that shows contributors what the course teaches. */
export const claims = {
  title: 'What the course teaches',
  description: 'Every statement that the course is to teach, what is so, and the lesson or question that teaches it.',
  lead: 'The course grew out of five articles about IAM groups. Each of their statements stands here put right, with the places that teach it. The page is made from the lessons and the question bank, so it says what is there and what is still open.',
  file: 'The statements stand in `lessons/claims.yaml`. A block or a question names those that it teaches in its field `teaches`.',
  contents: 'Articles',
  totals: {
    caption: 'How many are taught',
    article: 'Article',
    statements: 'Statements',
    lessons: 'In lessons',
    questions: 'In questions only',
    open: 'Open',
    all: 'All',
  },
  article: (number: number): string => `Article ${number}`,
  columns: { id: 'Number', says: 'What is so', verdict: 'The article is', taught: 'Taught in' },
  verdicts: {
    right: 'right',
    nuanced: 'right, with a condition',
    wrong: 'wrong',
    dated: 'out of date',
    frame: 'an opinion or a frame',
  },
  question: (id: string): string => `question ${id}`,
  open: 'open',
};
