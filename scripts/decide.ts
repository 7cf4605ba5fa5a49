import { answer } from './decide/answer.ts';
import { answerLines } from './decide/lines.ts';

await answerLines(answer);
