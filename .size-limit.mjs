// The size budgets of the built site, gzipped. Which files count is read from the built pages (scripts/size.ts).
import { budgets } from './scripts/size.ts';

export default budgets();
