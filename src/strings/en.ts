import { checks } from './en/checks.ts';
import { claims } from './en/claims.ts';
import { coverage } from './en/coverage.ts';
import { proofs } from './en/proofs.ts';
import { explain } from './en/explain.ts';
import { lesson } from './en/lesson.ts';
import { site } from './en/site.ts';
import { workbench } from './en/workbench.ts';

/** The words of the workbench and of the lesson in English. Backticks mark code and `**` marks emphasis; components render both. */
export const en = { workbench, lesson, explain, checks };

/** Words of pages that no script draws. Apart, so that no script carries them. */
export const enPages = { site, claims, coverage, proofs };
